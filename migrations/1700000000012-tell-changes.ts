import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows are remembered each by its entry's id. */
const ENTRIES = ['published.products', 'published.articles'];
/** Tables that are small and change seldom: told as one. */
const VOCABULARY = [
  'published.categories',
  'published.materials',
  'catalog.styles',
  'catalog.colors',
  'catalog.rooms',
];

/**
 * Every committed change of what is public is told on the channel `published`, so that what instances remember of it
 * is forgotten: `+id,id` written, `-id,id` taken away, `vocabulary`, or `*` for all.
 */
export class TellChanges1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner) {
    // A message holds 8,000 bytes: 200 ids.
    await runner.query(`
      CREATE FUNCTION published.tell_entries() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('published', TG_ARGV[0] || string_agg(id::text, ','))
        FROM (SELECT id, row_number() OVER () AS number FROM (SELECT DISTINCT id FROM changed) AS entry) AS numbered
        GROUP BY number / 200;
        RETURN NULL;
      END $$;
      CREATE FUNCTION published.tell() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('published', TG_ARGV[0]);
        RETURN NULL;
      END $$`);
    for (const table of ENTRIES)
      await runner.query(`
        CREATE TRIGGER tell_inserts AFTER INSERT ON ${table} REFERENCING NEW TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION published.tell_entries('+');
        CREATE TRIGGER tell_updates AFTER UPDATE ON ${table} REFERENCING NEW TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION published.tell_entries('+');
        CREATE TRIGGER tell_deletes AFTER DELETE ON ${table} REFERENCING OLD TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION published.tell_entries('-');
        CREATE TRIGGER tell_truncation AFTER TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION published.tell('*')`);
    for (const table of VOCABULARY)
      await runner.query(`
        CREATE TRIGGER tell_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION published.tell('vocabulary')`);
  }

  async down(runner: QueryRunner) {
    for (const table of ENTRIES)
      for (const trigger of ['tell_inserts', 'tell_updates', 'tell_deletes', 'tell_truncation'])
        await runner.query(`DROP TRIGGER ${trigger} ON ${table}`);
    for (const table of VOCABULARY) await runner.query(`DROP TRIGGER tell_changes ON ${table}`);
    await runner.query('DROP FUNCTION published.tell(), published.tell_entries()');
  }
}
