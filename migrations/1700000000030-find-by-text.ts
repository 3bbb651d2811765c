import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What merchandisers find entries by, with an index. It stands beside the entries, so that an edit that leaves names
 * and SKUs as they are does not write it. Triggers empty it, so that a version of the service that does not know of it
 * may go on writing; a worker fills it. Until then an entry is looked for by its name and SKUs as they stand.
 */
export class FindByText1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE catalog.entry_texts (
        entry_id uuid NOT NULL CONSTRAINT entry_texts_pkey PRIMARY KEY
          CONSTRAINT entry_texts_entry_id_fkey REFERENCES catalog.entries ON DELETE CASCADE,
        text text
      );
      INSERT INTO catalog.entry_texts (entry_id) SELECT id FROM catalog.entries;
      CREATE INDEX entry_texts_text_idx ON catalog.entry_texts USING gin (text gin_trgm_ops);
      CREATE INDEX entry_texts_empty_idx ON catalog.entry_texts (entry_id) WHERE text IS NULL`);
    // An empty one is emptied, too: whoever is about to fill it finds out that its name is old.
    await runner.query(`
      CREATE FUNCTION catalog.add_texts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO catalog.entry_texts (entry_id) SELECT id FROM changed;
        PERFORM pg_notify('entry_texts', '');
        RETURN NULL;
      END $$;
      CREATE FUNCTION catalog.empty_text() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE catalog.entry_texts SET text = NULL WHERE entry_id = NEW.id;
        PERFORM pg_notify('entry_texts', '');
        RETURN NULL;
      END $$;
      CREATE FUNCTION catalog.empty_texts_of_products() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE catalog.entry_texts SET text = NULL WHERE entry_id IN (SELECT product_id FROM changed);
        PERFORM pg_notify('entry_texts', '');
        RETURN NULL;
      END $$;
      CREATE TRIGGER add_texts AFTER INSERT ON catalog.entries REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION catalog.add_texts();
      CREATE TRIGGER empty_text AFTER UPDATE ON catalog.entries FOR EACH ROW
        WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION catalog.empty_text()`);
    for (const [event, rows] of EVENTS)
      await runner.query(`
        CREATE TRIGGER empty_texts_on_${event} AFTER ${event} ON catalog.variants REFERENCING ${rows} TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION catalog.empty_texts_of_products()`);
  }

  async down(runner: QueryRunner) {
    for (const [event] of EVENTS)
      await runner.query(`DROP TRIGGER empty_texts_on_${event} ON catalog.variants`);
    await runner.query(`
      DROP TRIGGER add_texts ON catalog.entries;
      DROP TRIGGER empty_text ON catalog.entries;
      DROP FUNCTION catalog.add_texts(), catalog.empty_text(), catalog.empty_texts_of_products();
      DROP TABLE catalog.entry_texts`);
  }
}

const EVENTS = [
  ['insert', 'NEW'],
  ['update', 'NEW'],
  ['delete', 'OLD'],
] as const;
