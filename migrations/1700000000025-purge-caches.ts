import type { MigrationInterface, QueryRunner } from 'typeorm';

const EVENTS = ['published', 'unpublished', 'availability_changed'];

/** What makes instances forget an answer is told to a CDN as well, where a webhook wants to know: `purge`, with tags. */
export class PurgeCaches1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await allow(runner, [...EVENTS, 'purge']);
    await runner.query(`
      ALTER TABLE catalog.events ALTER COLUMN entry_id DROP NOT NULL,
        ADD CONSTRAINT events_entry_id_check CHECK ((entry_id IS NULL) = (event = 'purge'));
      CREATE FUNCTION catalog.note_purge(tags text[]) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM catalog.webhooks WHERE 'purge' = ANY (events)) THEN
          PERFORM catalog.note_event('purge', NULL, jsonb_build_object('type', 'cache', 'tags', tags));
        END IF;
      END $$;
      CREATE OR REPLACE FUNCTION published.tell_ids(sign text, ids uuid[]) RETURNS void LANGUAGE sql AS $$
        SELECT pg_notify('published', sign || string_agg(id::text, ',' ORDER BY id)),
               catalog.note_purge(array_agg(id::text ORDER BY id) || '{lists}')
        FROM (SELECT id, row_number() OVER (ORDER BY id) AS number
              FROM (SELECT DISTINCT unnest(ids) AS id) AS entry) AS numbered
        GROUP BY number / 200;
      $$;
      CREATE OR REPLACE FUNCTION published.tell() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('published', TG_ARGV[0]),
          catalog.note_purge(CASE TG_ARGV[0] WHEN 'vocabulary' THEN '{lists}' ELSE '{catalog}' END::text[]);
        RETURN NULL;
      END $$;
      CREATE OR REPLACE FUNCTION published.tell_rows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM changed) THEN
          PERFORM pg_notify('published', TG_ARGV[0]), catalog.note_purge('{lists}');
        END IF;
        RETURN NULL;
      END $$`);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      CREATE OR REPLACE FUNCTION published.tell_rows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM changed) THEN
          PERFORM pg_notify('published', TG_ARGV[0]);
        END IF;
        RETURN NULL;
      END $$;
      CREATE OR REPLACE FUNCTION published.tell() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('published', TG_ARGV[0]);
        RETURN NULL;
      END $$;
      CREATE OR REPLACE FUNCTION published.tell_ids(sign text, ids uuid[]) RETURNS void LANGUAGE sql AS $$
        SELECT pg_notify('published', sign || string_agg(id::text, ',' ORDER BY id))
        FROM (SELECT id, row_number() OVER (ORDER BY id) AS number
              FROM (SELECT DISTINCT unnest(ids) AS id) AS entry) AS numbered
        GROUP BY number / 200;
      $$;
      DROP FUNCTION catalog.note_purge(text[]);
      DELETE FROM catalog.events WHERE event = 'purge';
      DELETE FROM catalog.webhooks WHERE events = '{purge}';
      UPDATE catalog.webhooks SET events = array_remove(events, 'purge');
      ALTER TABLE catalog.events DROP CONSTRAINT events_entry_id_check, ALTER COLUMN entry_id SET NOT NULL`);
    await allow(runner, EVENTS);
  }
}

async function allow(runner: QueryRunner, events: string[]) {
  const list = events.map((event) => `'${event}'`).join(', ');
  await runner.query(`
    ALTER TABLE catalog.webhooks DROP CONSTRAINT webhooks_events_check,
      ADD CONSTRAINT webhooks_events_check CHECK (events <@ ARRAY[${list}] AND events <> '{}');
    ALTER TABLE catalog.events DROP CONSTRAINT events_event_check,
      ADD CONSTRAINT events_event_check CHECK (event IN (${list}))`);
}
