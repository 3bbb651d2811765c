import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was answered to requests that may be sent again. */
export class RememberAnswers1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE catalog.answers (
        actor text NOT NULL,
        key text NOT NULL,
        fingerprint bytea NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT answers_pkey PRIMARY KEY (actor, key)
      );
      CREATE INDEX answers_created_at_idx ON catalog.answers (created_at)`);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE catalog.answers');
  }
}
