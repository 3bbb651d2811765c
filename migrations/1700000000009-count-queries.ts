import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What shoppers type, counted by day: no address, no session, no time of day. */
export class CountQueries1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE search.queries (
        day date NOT NULL,
        locale text NOT NULL,
        query text NOT NULL,
        searches integer NOT NULL CONSTRAINT queries_searches_check CHECK (searches >= 0),
        empty integer NOT NULL CONSTRAINT queries_empty_check CHECK (empty BETWEEN 0 AND searches),
        CONSTRAINT queries_pkey PRIMARY KEY (day, locale, query)
      )`);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE search.queries');
  }
}
