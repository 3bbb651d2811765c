import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a picture shows, said once where it is kept, in every language; nothing of those that nobody has described yet. */
export class DescribePictures1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE catalog.pictures ADD COLUMN alt jsonb,
        ADD CONSTRAINT pictures_alt_check CHECK (alt ?& ARRAY['zh-CN', 'en'])`);
  }

  async down(runner: QueryRunner) {
    await runner.query('ALTER TABLE catalog.pictures DROP COLUMN alt');
  }
}
