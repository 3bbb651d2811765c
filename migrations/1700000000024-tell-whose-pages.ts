import type { MigrationInterface, QueryRunner } from 'typeorm';

type Event = 'INSERT' | 'UPDATE' | 'DELETE';

/**
 * A page is told apart by the entries that it may show, those included that are not public yet, so nothing has to be
 * told of as spreading. Links can change though neither of the two rows does, and are told of by both their ends.
 */
export class TellWhosePages1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner) {
    // A message holds 8,000 bytes: 200 ids.
    await runner.query(`
      CREATE FUNCTION published.tell_ids(sign text, ids uuid[]) RETURNS void LANGUAGE sql AS $$
        SELECT pg_notify('published', sign || string_agg(id::text, ',' ORDER BY id))
        FROM (SELECT id, row_number() OVER (ORDER BY id) AS number
              FROM (SELECT DISTINCT unnest(ids) AS id) AS entry) AS numbered
        GROUP BY number / 200;
      $$;
      CREATE OR REPLACE FUNCTION published.tell_entries() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM published.tell_ids(TG_ARGV[0], ARRAY (SELECT id FROM changed));
        RETURN NULL;
      END $$;
      CREATE FUNCTION published.tell_related() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM published.tell_ids('+', ARRAY (SELECT product_id FROM changed));
        RETURN NULL;
      END $$;
      CREATE FUNCTION published.tell_linked() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM published.tell_ids(
          '+', ARRAY (SELECT product_id FROM changed UNION ALL SELECT article_id FROM changed));
        RETURN NULL;
      END $$`);
    await tellEntries(runner, '+');
    for (const event of ['INSERT', 'DELETE'] as const) {
      await tell(runner, 'product_relations', event, 'tell_related()');
      await tell(runner, 'article_products', event, 'tell_linked()');
    }
  }

  async down(runner: QueryRunner) {
    for (const table of ['product_relations', 'article_products'])
      for (const trigger of ['tell_inserts', 'tell_deletes'])
        await runner.query(`DROP TRIGGER ${trigger} ON published.${table}`);
    await tellEntries(runner, '!');
    await runner.query(`
      DROP FUNCTION published.tell_related(), published.tell_linked();
      CREATE OR REPLACE FUNCTION published.tell_entries() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('published', TG_ARGV[0] || string_agg(id::text, ','))
        FROM (SELECT id, row_number() OVER () AS number FROM (SELECT DISTINCT id FROM changed) AS entry) AS numbered
        GROUP BY number / 200;
        RETURN NULL;
      END $$;
      DROP FUNCTION published.tell_ids(text, uuid[])`);
  }
}

async function tellEntries(runner: QueryRunner, sign: string) {
  await tell(runner, 'products', 'INSERT', `tell_entries('${sign}')`);
  await tell(runner, 'articles', 'INSERT', `tell_entries('${sign}')`);
  await tell(runner, 'articles', 'UPDATE', `tell_entries('${sign}')`);
}

async function tell(runner: QueryRunner, table: string, event: Event, by: string) {
  const trigger = `tell_${event.toLowerCase()}s`;
  await runner.query(`
    DROP TRIGGER IF EXISTS ${trigger} ON published.${table};
    CREATE TRIGGER ${trigger} AFTER ${event} ON published.${table}
      REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION published.${by}`);
}
