import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Publishing and unpublishing at a time. What was done stays, so that it can be asked what became of it. */
export class SchedulePublishing1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE catalog.schedules (
        id uuid CONSTRAINT schedules_pkey PRIMARY KEY DEFAULT uuidv7(),
        entry_id uuid NOT NULL CONSTRAINT schedules_entry_id_fkey REFERENCES catalog.entries,
        locale text NOT NULL CONSTRAINT schedules_locale_check CHECK (locale IN ('zh-CN', 'en')),
        action text NOT NULL CONSTRAINT schedules_action_check CHECK (action IN ('publish', 'unpublish')),
        at timestamptz NOT NULL,
        revision integer NOT NULL,
        actor text NOT NULL,
        done_at timestamptz,
        error text,
        CONSTRAINT schedules_revision_fkey FOREIGN KEY (entry_id, revision)
          REFERENCES catalog.revisions (entry_id, number)
      );
      CREATE UNIQUE INDEX schedules_pending_key ON catalog.schedules (entry_id, locale, action) WHERE done_at IS NULL;
      CREATE INDEX schedules_due_idx ON catalog.schedules (at, id)`);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE catalog.schedules');
  }
}
