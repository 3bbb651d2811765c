import type { MigrationInterface, QueryRunner } from 'typeorm';

type Event = 'INSERT' | 'UPDATE' | 'DELETE';
const EVENTS = ['INSERT', 'UPDATE', 'DELETE'] as const;

/** What follows from a committed change, whoever makes it: notifications, dirty rows, events. */
export class CreateTriggers1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const statements of [RECORDS, NOTIFICATIONS, DIRTY, TEXTS]) await runner.query(statements);
    for (const table of ['published.products', 'published.articles']) {
      for (const event of EVENTS) {
        await runner.query(
          onRows(table, event, `mark_search_dirty_on_${event.toLowerCase()}`, 'search.mark_dirty()'),
        );
        const sign = event === 'DELETE' ? '-' : '+';
        await runner.query(
          onRows(table, event, `notify_${event.toLowerCase()}s`, `published.notify_entries('${sign}')`),
        );
      }
      await runner.query(onTruncation(table, 'notify_truncation', `published.notify_change('*')`));
    }
    for (const event of ['INSERT', 'DELETE'] as const) {
      const trigger = `notify_${event.toLowerCase()}s`;
      await runner.query(onRows('published.product_relations', event, trigger, 'published.notify_related()'));
      await runner.query(onRows('published.article_products', event, trigger, 'published.notify_linked()'));
    }
    for (const table of ['published.categories', 'published.materials']) {
      for (const event of EVENTS)
        await runner.query(
          onRows(table, event, `notify_${event.toLowerCase()}s`, `published.notify_rows('taxonomy')`),
        );
      await runner.query(onTruncation(table, 'notify_truncation', `published.notify_change('taxonomy')`));
    }
    for (const event of EVENTS)
      await runner.query(
        onRows(
          'catalog.variants',
          event,
          `clear_texts_on_${event.toLowerCase()}`,
          'catalog.clear_product_texts()',
        ),
      );
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      DROP FUNCTION catalog.record_event, catalog.record_publication, catalog.record_republication,
        catalog.record_availability, catalog.record_purge, catalog.add_entry_texts, catalog.clear_entry_text,
        catalog.clear_product_texts, published.notify_ids, published.notify_entries, published.notify_related,
        published.notify_linked, published.notify_change, published.notify_rows, search.mark_dirty CASCADE`);
  }
}

const onRows = (table: string, event: Event, trigger: string, action: string) => `
  CREATE TRIGGER ${trigger} AFTER ${event} ON ${table}
    REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION ${action}`;

const onTruncation = (table: string, trigger: string, action: string) =>
  `CREATE TRIGGER ${trigger} AFTER TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${action}`;

/** Events for webhooks, recorded in the transaction of the change. */
const RECORDS = `
CREATE FUNCTION catalog.record_event(event text, entry_id uuid, data jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO catalog.events (event, entry_id, data) VALUES (event, entry_id, data)
  RETURNING pg_notify('catalog_events', '');
$$;

CREATE FUNCTION catalog.record_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM catalog.webhooks) THEN
    PERFORM catalog.record_event(
      TG_ARGV[0], changed.id,
      jsonb_build_object('type', TG_ARGV[1], 'locale', locale, 'version', revision, 'slug', slug))
    FROM changed;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION catalog.record_republication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM catalog.webhooks) THEN
    PERFORM catalog.record_event(
      'published', changed.id,
      jsonb_build_object(
        'type', TG_ARGV[0], 'locale', changed.locale, 'version', changed.revision, 'slug', changed.slug))
    FROM changed JOIN before USING (id, locale) WHERE changed.revision <> before.revision;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION catalog.record_availability() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM catalog.webhooks) THEN
    PERFORM catalog.record_event(
      'availability_changed', sku.product_id,
      jsonb_build_object('type', 'product', 'sku', NEW.sku_key, 'status', NEW.status, 'quantity', NEW.quantity))
    FROM (SELECT DISTINCT product_id FROM published.skus WHERE sku_key = NEW.sku_key) AS sku;
  END IF;
  RETURN NULL;
END $$;

-- What makes instances forget a response is recorded for a CDN as well, with the tags of the responses.
CREATE FUNCTION catalog.record_purge(tags text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM catalog.webhooks WHERE 'purge' = ANY (events)) THEN
    PERFORM catalog.record_event('purge', NULL, jsonb_build_object('type', 'cache', 'tags', tags));
  END IF;
END $$;

CREATE TRIGGER record_insert AFTER INSERT ON catalog.availability
  FOR EACH ROW EXECUTE FUNCTION catalog.record_availability();
CREATE TRIGGER record_update AFTER UPDATE ON catalog.availability FOR EACH ROW
  WHEN ((OLD.status, OLD.quantity) IS DISTINCT FROM (NEW.status, NEW.quantity))
  EXECUTE FUNCTION catalog.record_availability();
${['product', 'article']
  .map(
    (type) => `
CREATE TRIGGER record_inserts AFTER INSERT ON published.${type}s REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION catalog.record_publication('published', '${type}');
CREATE TRIGGER record_updates AFTER UPDATE ON published.${type}s
  REFERENCING NEW TABLE AS changed OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION catalog.record_republication('${type}');
CREATE TRIGGER record_deletes AFTER DELETE ON published.${type}s REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION catalog.record_publication('unpublished', '${type}');`,
  )
  .join('')}
`;

/**
 * Every committed change of what is public, on the channel `published`, so that instances forget responses made of it:
 * `+id,id` written, `-id,id` removed, `taxonomy`, or `*` for everything.
 */
const NOTIFICATIONS = `
-- A payload holds 8,000 bytes: 200 ids.
CREATE FUNCTION published.notify_ids(sign text, ids uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('published', sign || string_agg(id::text, ',' ORDER BY id)),
         catalog.record_purge(array_agg(id::text ORDER BY id) || '{lists}')
  FROM (SELECT id, row_number() OVER (ORDER BY id) AS number
        FROM (SELECT DISTINCT unnest(ids) AS id) AS entry) AS numbered
  GROUP BY number / 200;
$$;

CREATE FUNCTION published.notify_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published.notify_ids(TG_ARGV[0], ARRAY (SELECT id FROM changed));
  RETURN NULL;
END $$;

-- A link can change though neither of its ends does.
CREATE FUNCTION published.notify_related() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published.notify_ids('+', ARRAY (SELECT product_id FROM changed));
  RETURN NULL;
END $$;

CREATE FUNCTION published.notify_linked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published.notify_ids(
    '+', ARRAY (SELECT product_id FROM changed UNION ALL SELECT article_id FROM changed));
  RETURN NULL;
END $$;

CREATE FUNCTION published.notify_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('published', TG_ARGV[0]),
    catalog.record_purge(CASE TG_ARGV[0] WHEN 'taxonomy' THEN '{lists}' ELSE '{catalog}' END::text[]);
  RETURN NULL;
END $$;

CREATE FUNCTION published.notify_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed) THEN
    PERFORM pg_notify('published', TG_ARGV[0]), catalog.record_purge('{lists}');
  END IF;
  RETURN NULL;
END $$;
${['styles', 'colors', 'rooms']
  .map(
    (table) => `
CREATE TRIGGER notify_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.${table}
  FOR EACH STATEMENT EXECUTE FUNCTION published.notify_change('taxonomy');`,
  )
  .join('')}
`;

const DIRTY = `
CREATE FUNCTION search.mark_dirty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- An index is registered while nobody holds this: a transaction that did not see it ends before it is filled.
  PERFORM pg_advisory_xact_lock_shared(7301004);
  -- In one order, so that two writers of the same rows do not deadlock.
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

/** An empty text is cleared, too: the worker that is about to write it finds out that its name is an old one. */
const TEXTS = `
CREATE FUNCTION catalog.add_entry_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO catalog.entry_texts (entry_id) SELECT id FROM changed;
  PERFORM pg_notify('entry_texts', '');
  RETURN NULL;
END $$;

CREATE FUNCTION catalog.clear_entry_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE catalog.entry_texts SET text = NULL WHERE entry_id = NEW.id;
  PERFORM pg_notify('entry_texts', '');
  RETURN NULL;
END $$;

CREATE FUNCTION catalog.clear_product_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE catalog.entry_texts SET text = NULL WHERE entry_id IN (SELECT product_id FROM changed);
  PERFORM pg_notify('entry_texts', '');
  RETURN NULL;
END $$;

CREATE TRIGGER add_texts AFTER INSERT ON catalog.entries REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION catalog.add_entry_texts();
CREATE TRIGGER clear_text AFTER UPDATE ON catalog.entries FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION catalog.clear_entry_text();
`;
