import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A product that is new to the public, and whatever happens to an article, may show on pages that did not show it: told
 * by `!id,id`. What was there already and is only written anew is told by `+id,id`, as before. And a statement that
 * finds no material or category to change is not told as if it had.
 */
export class TellWhatSpreads1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await tellEntries(runner, 'products', 'inserts', '!');
    await tellEntries(runner, 'articles', 'inserts', '!');
    await tellEntries(runner, 'articles', 'updates', '!');
    await runner.query(`
      CREATE FUNCTION published.tell_rows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM changed) THEN
          PERFORM pg_notify('published', TG_ARGV[0]);
        END IF;
        RETURN NULL;
      END $$`);
    for (const table of ['published.categories', 'published.materials'])
      await runner.query(`
        DROP TRIGGER tell_changes ON ${table};
        CREATE TRIGGER tell_inserts AFTER INSERT ON ${table} REFERENCING NEW TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION published.tell_rows('vocabulary');
        CREATE TRIGGER tell_updates AFTER UPDATE ON ${table} REFERENCING NEW TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION published.tell_rows('vocabulary');
        CREATE TRIGGER tell_deletes AFTER DELETE ON ${table} REFERENCING OLD TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION published.tell_rows('vocabulary');
        CREATE TRIGGER tell_truncation AFTER TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION published.tell('vocabulary')`);
  }

  async down(runner: QueryRunner) {
    await tellEntries(runner, 'products', 'inserts', '+');
    await tellEntries(runner, 'articles', 'inserts', '+');
    await tellEntries(runner, 'articles', 'updates', '+');
    for (const table of ['published.categories', 'published.materials']) {
      for (const trigger of ['tell_inserts', 'tell_updates', 'tell_deletes', 'tell_truncation'])
        await runner.query(`DROP TRIGGER ${trigger} ON ${table}`);
      await runner.query(`
        CREATE TRIGGER tell_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION published.tell('vocabulary')`);
    }
    await runner.query('DROP FUNCTION published.tell_rows()');
  }
}

async function tellEntries(runner: QueryRunner, table: string, what: 'inserts' | 'updates', sign: string) {
  const event = what === 'inserts' ? 'INSERT' : 'UPDATE';
  await runner.query(`
    DROP TRIGGER tell_${what} ON published.${table};
    CREATE TRIGGER tell_${what} AFTER ${event} ON published.${table} REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION published.tell_entries('${sign}')`);
}
