import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An entry that is put aside: kept, not public, not in the lists of what is worked on. */
export class ArchiveEntries1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('ALTER TABLE catalog.entries ADD COLUMN archived_at timestamptz');
  }

  async down(runner: QueryRunner) {
    await runner.query('ALTER TABLE catalog.entries DROP COLUMN archived_at');
  }
}
