import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what, for ever: neither audit nor revisions can be changed or deleted, whoever is connected. */
export class KeepAudit1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE catalog.audit (
        id uuid CONSTRAINT audit_pkey PRIMARY KEY DEFAULT uuidv7(),
        at timestamptz NOT NULL DEFAULT now(),
        actor text NOT NULL,
        request_id text NOT NULL,
        action text NOT NULL,
        entry_id uuid CONSTRAINT audit_entry_id_fkey REFERENCES catalog.entries,
        revision integer,
        details jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX audit_entry_id_idx ON catalog.audit (entry_id, id);
      CREATE INDEX audit_actor_idx ON catalog.audit (actor, id);
      CREATE FUNCTION catalog.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME;
      END $$`);
    for (const table of ['audit', 'revisions'])
      await runner.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON catalog.${table}
          FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_change()`);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP TRIGGER append_only ON catalog.revisions');
    await runner.query('DROP TABLE catalog.audit');
    await runner.query('DROP FUNCTION catalog.refuse_change()');
  }
}
