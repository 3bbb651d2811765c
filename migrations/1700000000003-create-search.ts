import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The search room's own schema, and the role under which storefront and search work.
 * The marks are set by triggers: whoever changes a published row, by whatever way, cannot forget the index.
 */
export class CreateSearch1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('CREATE SCHEMA search');
    await runner.query(DIRTY);
    for (const table of ['products', 'articles']) {
      for (const [event, rows] of EVENTS) {
        await runner.query(
          `CREATE TRIGGER mark_search_dirty_on_${event} AFTER ${event} ON published.${table}
           REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.mark_dirty()`,
        );
      }
    }
    await runner.query(ROLE);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP SCHEMA search CASCADE');
  }
}

const EVENTS = [
  ['insert', 'NEW'],
  ['update', 'NEW'],
  ['delete', 'OLD'],
] as const;

const DIRTY = `
CREATE SEQUENCE search.dirty_revision;

CREATE TABLE search.dirty (
  entry_id uuid CONSTRAINT dirty_pkey PRIMARY KEY,
  revision bigint NOT NULL DEFAULT nextval('search.dirty_revision'),
  marked_at timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION search.mark_dirty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In one order, so that two writers of the same rows do not wait for each other in a circle.
  INSERT INTO search.dirty (entry_id) SELECT DISTINCT id FROM changed ORDER BY id
    ON CONFLICT (entry_id) DO UPDATE SET revision = nextval('search.dirty_revision');
  IF FOUND THEN
    PERFORM pg_notify('search_dirty', '');
  END IF;
  RETURN NULL;
END $$;
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
