import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So that `chair-2`, `chair-3`… stand side by side in the primary key, whatever the database is collated by. */
export class OrderSlugsByBytes1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('ALTER TABLE catalog.slugs ALTER COLUMN slug TYPE text COLLATE "C"');
  }

  async down(runner: QueryRunner) {
    await runner.query('ALTER TABLE catalog.slugs ALTER COLUMN slug TYPE text COLLATE "default"');
  }
}
