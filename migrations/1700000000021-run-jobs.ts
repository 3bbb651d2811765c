import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work on many entries: imports with their files, bulk edits, and the undoing of either. */
export class RunJobs1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE catalog.jobs (
        id uuid CONSTRAINT jobs_pkey PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CONSTRAINT jobs_kind_check CHECK (kind IN ('import', 'bulk-edit', 'undo')),
        type text NOT NULL CONSTRAINT jobs_type_check CHECK (type IN ('product', 'article')),
        options jsonb NOT NULL,
        dry_run boolean NOT NULL,
        all_or_nothing boolean NOT NULL,
        status text NOT NULL CONSTRAINT jobs_status_check
          CHECK (status IN ('uploading', 'queued', 'running', 'done', 'rejected', 'cancelled', 'failed')),
        cancel boolean NOT NULL DEFAULT false,
        starts integer NOT NULL DEFAULT 0,
        total integer,
        done integer NOT NULL DEFAULT 0,
        counts jsonb NOT NULL DEFAULT '{}',
        faults jsonb NOT NULL DEFAULT '[]',
        findings jsonb NOT NULL DEFAULT '{}',
        actor text NOT NULL,
        request_id text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT jobs_ended_check CHECK ((ended_at IS NULL) = (status IN ('uploading', 'queued', 'running')))
      );
      CREATE INDEX jobs_waiting_idx ON catalog.jobs (id) WHERE status IN ('queued', 'running');
      CREATE TABLE catalog.job_chunks (
        job_id uuid NOT NULL CONSTRAINT job_chunks_job_id_fkey REFERENCES catalog.jobs ON DELETE CASCADE,
        number integer NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT job_chunks_pkey PRIMARY KEY (job_id, number)
      );
      CREATE TABLE catalog.job_items (
        job_id uuid NOT NULL CONSTRAINT job_items_job_id_fkey REFERENCES catalog.jobs ON DELETE CASCADE,
        number integer NOT NULL,
        entry_id uuid CONSTRAINT job_items_entry_id_fkey REFERENCES catalog.entries,
        seen integer,
        outcome text CONSTRAINT job_items_outcome_check
          CHECK (outcome IN ('created', 'updated', 'unchanged', 'deleted', 'failed')),
        version integer,
        faults jsonb NOT NULL DEFAULT '[]',
        changes jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT job_items_pkey PRIMARY KEY (job_id, number)
      );
      CREATE INDEX job_items_entry_id_idx ON catalog.job_items (entry_id);
      CREATE TABLE catalog.import_mappings (
        name text CONSTRAINT import_mappings_pkey PRIMARY KEY,
        mapping jsonb NOT NULL,
        actor text NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      'DROP TABLE catalog.import_mappings, catalog.job_items, catalog.job_chunks, catalog.jobs',
    );
  }
}
