import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What Postgres searches by when the engine is away: words instead of text, so that an index also finds single
 * characters, pinyin and initials, and many hits are ranked by where they occur.
 */
export class SearchByWords1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const table of ['products', 'articles']) {
      await runner.query(`
        ALTER TABLE published.${table} DROP COLUMN search_text;
        ALTER TABLE published.${table} ADD COLUMN search_words tsvector NOT NULL DEFAULT '';
        ALTER TABLE published.${table} ALTER COLUMN search_words DROP DEFAULT;
        CREATE INDEX ${table}_search_words_idx ON published.${table} USING gin (search_words);
        CREATE INDEX ${table}_near_name_idx ON published.${table} USING gin (lower(name) gin_trgm_ops)`);
    }
    // Every page is projected anew, with its words.
    await runner.query(`
      INSERT INTO catalog.dirty (entry_id)
      SELECT id FROM published.products UNION SELECT id FROM published.articles
      ON CONFLICT (entry_id) DO UPDATE SET revision = nextval('catalog.dirty_revision')`);
  }

  async down(runner: QueryRunner) {
    for (const table of ['products', 'articles']) {
      await runner.query(`
        ALTER TABLE published.${table} DROP COLUMN search_words;
        DROP INDEX published.${table}_near_name_idx;
        ALTER TABLE published.${table} ADD COLUMN search_text text NOT NULL DEFAULT '';
        CREATE INDEX ${table}_search_text_idx ON published.${table} USING gin (search_text gin_trgm_ops)`);
    }
  }
}
