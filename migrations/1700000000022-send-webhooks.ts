import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happened to what the public sees, written in the transaction that did it, for whoever wants to be told. Events
 * get their number when they are told: transactions do not end in the order in which they began.
 */
export class SendWebhooks1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE catalog.webhooks (
        id uuid CONSTRAINT webhooks_pkey PRIMARY KEY DEFAULT uuidv7(),
        url text NOT NULL,
        description text,
        events text[] NOT NULL CONSTRAINT webhooks_events_check
          CHECK (events <@ ARRAY['published', 'unpublished', 'availability_changed'] AND events <> '{}'),
        secret bytea NOT NULL CONSTRAINT webhooks_secret_check CHECK (octet_length(secret) = 32),
        actor text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE catalog.events (
        id uuid CONSTRAINT events_pkey PRIMARY KEY DEFAULT uuidv7(),
        sequence bigint,
        event text NOT NULL CONSTRAINT events_event_check
          CHECK (event IN ('published', 'unpublished', 'availability_changed')),
        entry_id uuid NOT NULL CONSTRAINT events_entry_id_fkey REFERENCES catalog.entries,
        data jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX events_sequence_key ON catalog.events (sequence);
      CREATE INDEX events_untold_idx ON catalog.events (id) WHERE sequence IS NULL;
      CREATE SEQUENCE catalog.event_sequence;
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

      CREATE FUNCTION catalog.note_event(event text, entry_id uuid, data jsonb) RETURNS void LANGUAGE sql AS $$
        INSERT INTO catalog.events (event, entry_id, data) VALUES (event, entry_id, data)
        RETURNING pg_notify('catalog_events', '');
      $$;
      CREATE FUNCTION catalog.note_published() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM catalog.webhooks) THEN
          PERFORM catalog.note_event(
            TG_ARGV[0], changed.id,
            jsonb_build_object('type', TG_ARGV[1], 'locale', locale, 'version', revision, 'slug', slug))
          FROM changed;
        END IF;
        RETURN NULL;
      END $$;
      CREATE FUNCTION catalog.note_republished() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM catalog.webhooks) THEN
          PERFORM catalog.note_event(
            'published', changed.id,
            jsonb_build_object(
              'type', TG_ARGV[0], 'locale', changed.locale, 'version', changed.revision, 'slug', changed.slug))
          FROM changed JOIN before USING (id, locale) WHERE changed.revision <> before.revision;
        END IF;
        RETURN NULL;
      END $$;
      CREATE FUNCTION catalog.note_availability() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM catalog.webhooks) THEN
          PERFORM catalog.note_event(
            'availability_changed', sku.product_id,
            jsonb_build_object('type', 'product', 'sku', NEW.sku_key, 'status', NEW.status, 'quantity', NEW.quantity))
          FROM (SELECT DISTINCT product_id FROM published.skus WHERE sku_key = NEW.sku_key) AS sku;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER note_insert AFTER INSERT ON catalog.availability
        FOR EACH ROW EXECUTE FUNCTION catalog.note_availability();
      CREATE TRIGGER note_update AFTER UPDATE ON catalog.availability FOR EACH ROW
        WHEN ((OLD.status, OLD.quantity) IS DISTINCT FROM (NEW.status, NEW.quantity))
        EXECUTE FUNCTION catalog.note_availability()`);
    for (const type of ['product', 'article'])
      await runner.query(`
        CREATE TRIGGER note_inserts AFTER INSERT ON published.${type}s REFERENCING NEW TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION catalog.note_published('published', '${type}');
        CREATE TRIGGER note_updates AFTER UPDATE ON published.${type}s
          REFERENCING NEW TABLE AS changed OLD TABLE AS before
          FOR EACH STATEMENT EXECUTE FUNCTION catalog.note_republished('${type}');
        CREATE TRIGGER note_deletes AFTER DELETE ON published.${type}s REFERENCING OLD TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION catalog.note_published('unpublished', '${type}')`);
  }

  async down(runner: QueryRunner) {
    for (const type of ['product', 'article'])
      for (const trigger of ['note_inserts', 'note_updates', 'note_deletes'])
        await runner.query(`DROP TRIGGER ${trigger} ON published.${type}s`);
    for (const trigger of ['note_insert', 'note_update'])
      await runner.query(`DROP TRIGGER ${trigger} ON catalog.availability`);
    await runner.query(`
      DROP FUNCTION catalog.note_published(), catalog.note_republished(), catalog.note_availability();
      DROP FUNCTION catalog.note_event(text, uuid, jsonb);
      DROP TABLE catalog.deliveries, catalog.events, catalog.webhooks;
      DROP SEQUENCE catalog.event_sequence`);
  }
}
