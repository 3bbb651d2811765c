import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that end by themselves, open some types of entry only, and say when they were last used. */
export class LimitKeys1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE catalog.keys
        ADD COLUMN scopes text[],
        ADD COLUMN expires_at timestamptz,
        ADD COLUMN last_used_at timestamptz`);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE catalog.keys DROP COLUMN scopes, DROP COLUMN expires_at, DROP COLUMN last_used_at`);
  }
}
