import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that show one working copy to whoever has them, for a while. */
export class LinkPreviews1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE catalog.previews (
        hash bytea CONSTRAINT previews_pkey PRIMARY KEY,
        entry_id uuid NOT NULL CONSTRAINT previews_entry_id_fkey REFERENCES catalog.entries,
        actor text NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX previews_entry_id_idx ON catalog.previews (entry_id)`);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE catalog.previews');
  }
}
