import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Marks per index, so that a new index can be filled beside the one in use and hear of every edit meanwhile.
 * The marks of the version before are for an index that this version does not use: they go with their table.
 */
export class KeepSeveralIndexes1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(INDEXES);
    await runner.query(DIRTY);
    await runner.query(MARK);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE search.dirty, search.indexes');
    await runner.query(`
      CREATE TABLE search.dirty (
        entry_id uuid CONSTRAINT dirty_pkey PRIMARY KEY,
        revision bigint NOT NULL DEFAULT nextval('search.dirty_revision'),
        marked_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION search.mark_dirty() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO search.dirty (entry_id) SELECT DISTINCT id FROM changed ORDER BY id
          ON CONFLICT (entry_id) DO UPDATE SET revision = nextval('search.dirty_revision');
        PERFORM pg_notify('search_dirty', '');
        RETURN NULL;
      END $$`);
  }
}

const INDEXES = `
CREATE SEQUENCE search.index_number;

-- registered: to be made and filled; filling: marks say what it lacks; live: answers shoppers; retired: to be dropped.
CREATE TABLE search.indexes (
  uid text CONSTRAINT indexes_pkey PRIMARY KEY,
  fingerprint text NOT NULL,
  state text NOT NULL DEFAULT 'registered'
    CONSTRAINT indexes_state_check CHECK (state IN ('registered', 'filling', 'live', 'retired')),
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  -- When it was last compared with what is published, and with what result.
  reconciled_at timestamptz,
  reconciliation jsonb
);
CREATE UNIQUE INDEX indexes_live_key ON search.indexes (fingerprint) WHERE state = 'live';
CREATE UNIQUE INDEX indexes_coming_key ON search.indexes (fingerprint) WHERE state IN ('registered', 'filling');
`;

const DIRTY = `
DROP TABLE search.dirty;

CREATE TABLE search.dirty (
  index_uid text NOT NULL CONSTRAINT dirty_index_uid_fkey REFERENCES search.indexes ON DELETE CASCADE,
  entry_id uuid NOT NULL,
  revision bigint NOT NULL DEFAULT nextval('search.dirty_revision'),
  marked_at timestamptz NOT NULL DEFAULT now(),
  -- An entry that the engine refuses is set aside until then.
  not_before timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  error text,
  CONSTRAINT dirty_pkey PRIMARY KEY (index_uid, entry_id)
);
CREATE INDEX dirty_revision_idx ON search.dirty (index_uid, revision);
`;

const MARK = `
CREATE OR REPLACE FUNCTION search.mark_dirty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- An index is registered while nobody holds this: whoever did not see it yet is through before it is filled.
  PERFORM pg_advisory_xact_lock_shared(7301004);
  -- In one order, so that two writers of the same rows do not wait for each other in a circle.
  INSERT INTO search.dirty (index_uid, entry_id)
    SELECT uid, id FROM (SELECT DISTINCT id FROM changed) AS entry, search.indexes WHERE state <> 'retired'
    ORDER BY uid, id
    ON CONFLICT (index_uid, entry_id) DO UPDATE
      SET revision = nextval('search.dirty_revision'), not_before = now(), attempts = 0, error = NULL;
  IF FOUND THEN
    PERFORM pg_notify('search_dirty', '');
  END IF;
  RETURN NULL;
END $$;
`;
