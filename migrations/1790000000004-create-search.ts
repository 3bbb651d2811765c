import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Synonyms and search rules, the state of search indexes, and the role under which storefront and search read. */
export class CreateSearch1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('CREATE SCHEMA search');
    await runner.query(MERCHANDISING);
    await runner.query(INDEXES);
    await runner.query(QUERIES);
    await runner.query(ROLE);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      DROP SCHEMA search CASCADE;
      DROP TABLE published.synonyms, published.search_rules,
        catalog.search_rule_categories, catalog.search_rules, catalog.synonyms`);
  }
}

const MERCHANDISING = `
CREATE TABLE catalog.synonyms (
  id uuid CONSTRAINT synonyms_pkey PRIMARY KEY CONSTRAINT synonyms_id_fkey REFERENCES catalog.entries
);

CREATE TABLE catalog.search_rules (
  id uuid CONSTRAINT search_rules_pkey PRIMARY KEY CONSTRAINT search_rules_id_fkey REFERENCES catalog.entries,
  starts_at timestamptz,
  ends_at timestamptz,
  CONSTRAINT search_rules_time_check CHECK (starts_at < ends_at)
);

CREATE TABLE catalog.search_rule_categories (
  rule_id uuid NOT NULL
    CONSTRAINT search_rule_categories_rule_id_fkey REFERENCES catalog.search_rules ON DELETE CASCADE,
  category_id uuid NOT NULL CONSTRAINT search_rule_categories_category_id_fkey REFERENCES catalog.categories,
  CONSTRAINT search_rule_categories_pkey PRIMARY KEY (rule_id, category_id)
);
CREATE INDEX search_rule_categories_category_id_idx ON catalog.search_rule_categories (category_id);

CREATE TABLE published.synonyms (
  id uuid NOT NULL,
  locale text NOT NULL,
  revision integer NOT NULL,
  words text[] NOT NULL,
  CONSTRAINT synonyms_pkey PRIMARY KEY (id, locale)
);

CREATE TABLE published.search_rules (
  id uuid NOT NULL,
  locale text NOT NULL,
  revision integer NOT NULL,
  name text NOT NULL,
  queries text[] NOT NULL,
  category_ids uuid[] NOT NULL,
  pins uuid[] NOT NULL,
  boosts uuid[] NOT NULL,
  hides uuid[] NOT NULL,
  starts_at timestamptz,
  ends_at timestamptz,
  CONSTRAINT search_rules_pkey PRIMARY KEY (id, locale)
);
`;

const INDEXES = `
CREATE SEQUENCE search.index_number;

-- registered: to be made and filled; filling: dirty rows say what it lacks; live: answers shoppers; retired: to be dropped.
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
CREATE UNIQUE INDEX indexes_building_key ON search.indexes (fingerprint) WHERE state IN ('registered', 'filling');

-- Entries that an index lacks, per index: a new one can be filled beside the one in use.
CREATE SEQUENCE search.dirty_revision;
CREATE TABLE search.dirty (
  index_uid text NOT NULL CONSTRAINT dirty_index_uid_fkey REFERENCES search.indexes ON DELETE CASCADE,
  entry_id uuid NOT NULL,
  revision bigint NOT NULL DEFAULT nextval('search.dirty_revision'),
  marked_at timestamptz NOT NULL DEFAULT now(),
  -- An entry that the engine refuses is left alone until then.
  not_before timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  error text,
  CONSTRAINT dirty_pkey PRIMARY KEY (index_uid, entry_id)
);
CREATE INDEX dirty_revision_idx ON search.dirty (index_uid, revision);
`;

/** Queries counted by day: no address, no session, no time of day. */
const QUERIES = `
CREATE TABLE search.queries (
  day date NOT NULL,
  locale text NOT NULL,
  query text NOT NULL,
  searches integer NOT NULL CONSTRAINT queries_searches_check CHECK (searches >= 0),
  empty integer NOT NULL CONSTRAINT queries_empty_check CHECK (empty BETWEEN 0 AND searches),
  CONSTRAINT queries_pkey PRIMARY KEY (day, locale, query)
);
`;

/** Roles belong to the whole server; another database of it may have made this one already. */
const ROLE = `
DO $$ BEGIN
  CREATE ROLE furniture_storefront NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT furniture_storefront TO CURRENT_USER;
GRANT USAGE ON SCHEMA published, search TO furniture_storefront;
GRANT SELECT ON ALL TABLES IN SCHEMA published TO furniture_storefront;
ALTER DEFAULT PRIVILEGES IN SCHEMA published GRANT SELECT ON TABLES TO furniture_storefront;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA search TO furniture_storefront;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA search TO furniture_storefront;
ALTER DEFAULT PRIVILEGES IN SCHEMA search GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO furniture_storefront;
ALTER DEFAULT PRIVILEGES IN SCHEMA search GRANT USAGE ON SEQUENCES TO furniture_storefront;
`;
