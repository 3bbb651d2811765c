import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Slugs of the working copy are ordered by bytes; held against these in another order, no index could be used. */
export class OrderPublicSlugsAlike1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('ALTER TABLE published.slugs ALTER COLUMN slug TYPE text COLLATE "C"');
    await runner.query('ANALYZE published.slugs');
  }

  async down(runner: QueryRunner) {
    await runner.query('ALTER TABLE published.slugs ALTER COLUMN slug TYPE text COLLATE "default"');
  }
}
