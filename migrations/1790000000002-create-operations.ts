import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the service records beside entries: stock, keys, audit, jobs, events and their webhooks. */
export class CreateOperations1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const statements of [STOCK, ACCESS, JOBS, WEBHOOKS, APPEND_ONLY]) await runner.query(statements);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      DROP TRIGGER append_only ON catalog.revisions;
      DROP TRIGGER append_only ON catalog.completeness_rules;
      DROP TABLE catalog.availability, catalog.keys, catalog.audit, catalog.idempotency_records, catalog.previews,
        catalog.job_items, catalog.job_chunks, catalog.jobs, catalog.import_mappings,
        catalog.deliveries, catalog.events, catalog.webhooks;
      DROP SEQUENCE catalog.event_sequence;
      DROP FUNCTION catalog.refuse_change()`);
  }
}

const STOCK = `
CREATE TABLE catalog.availability (
  sku_key text CONSTRAINT availability_pkey PRIMARY KEY,
  status text NOT NULL
    CONSTRAINT availability_status_check CHECK (status IN ('in_stock', 'out_of_stock', 'preorder', 'made_to_order')),
  quantity integer CONSTRAINT availability_quantity_check CHECK (quantity >= 0),
  actor text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
`;

const ACCESS = `
CREATE TABLE catalog.keys (
  id uuid CONSTRAINT keys_pkey PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL,
  role text NOT NULL CONSTRAINT keys_role_check CHECK (role IN ('viewer', 'merchandiser', 'admin')),
  hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  scopes text[],
  expires_at timestamptz,
  last_used_at timestamptz
);
CREATE UNIQUE INDEX keys_hash_key ON catalog.keys (hash);

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

CREATE TABLE catalog.idempotency_records (
  actor text NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  response jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_records_pkey PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_records_created_at_idx ON catalog.idempotency_records (created_at);

-- Links that show the working copy of an entry to whoever has them.
CREATE TABLE catalog.previews (
  hash bytea CONSTRAINT previews_pkey PRIMARY KEY,
  entry_id uuid NOT NULL CONSTRAINT previews_entry_id_fkey REFERENCES catalog.entries,
  actor text NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX previews_entry_id_idx ON catalog.previews (entry_id);
`;

const JOBS = `
-- Work on many entries: imports with their files, bulk edits, and the undoing of either.
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
  expected_version integer,
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
);
`;

const EVENTS = `'published', 'unpublished', 'availability_changed', 'purge'`;

const WEBHOOKS = `
CREATE TABLE catalog.webhooks (
  id uuid CONSTRAINT webhooks_pkey PRIMARY KEY DEFAULT uuidv7(),
  url text NOT NULL,
  description text,
  events text[] NOT NULL
    CONSTRAINT webhooks_events_check CHECK (events <@ ARRAY[${EVENTS}] AND events <> '{}'),
  secret bytea NOT NULL CONSTRAINT webhooks_secret_check CHECK (octet_length(secret) = 32),
  actor text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- An event gets its sequence when it is dispatched: transactions do not end in the order in which they began.
CREATE SEQUENCE catalog.event_sequence;
CREATE TABLE catalog.events (
  id uuid CONSTRAINT events_pkey PRIMARY KEY DEFAULT uuidv7(),
  sequence bigint,
  event text NOT NULL CONSTRAINT events_event_check CHECK (event IN (${EVENTS})),
  entry_id uuid CONSTRAINT events_entry_id_fkey REFERENCES catalog.entries,
  data jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT events_entry_id_check CHECK ((entry_id IS NULL) = (event = 'purge'))
);
CREATE UNIQUE INDEX events_sequence_key ON catalog.events (sequence);
CREATE INDEX events_undispatched_idx ON catalog.events (id) WHERE sequence IS NULL;

CREATE TABLE catalog.deliveries (
  id uuid CONSTRAINT deliveries_pkey PRIMARY KEY DEFAULT uuidv7(),
  webhook_id uuid NOT NULL CONSTRAINT deliveries_webhook_id_fkey REFERENCES catalog.webhooks ON DELETE CASCADE,
  event_id uuid NOT NULL CONSTRAINT deliveries_event_id_fkey REFERENCES catalog.events ON DELETE CASCADE,
  state text NOT NULL DEFAULT 'pending' CONSTRAINT deliveries_state_check
    CHECK (state IN ('pending', 'delivered', 'failed')),
  next_at timestamptz NOT NULL DEFAULT now(),
  attempts jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX deliveries_due_idx ON catalog.deliveries (webhook_id, next_at, id) WHERE state = 'pending';
CREATE INDEX deliveries_log_idx ON catalog.deliveries (webhook_id, id);
CREATE INDEX deliveries_event_id_idx ON catalog.deliveries (event_id);
`;

/** Nobody can change or delete history, whoever is connected. */
const APPEND_ONLY = `
CREATE FUNCTION catalog.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME;
END $$;
${['audit', 'revisions', 'completeness_rules']
  .map(
    (table) => `
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON catalog.${table}
  FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_change();`,
  )
  .join('')}
`;
