import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a published entry will look different by itself, because an offer begins or ends. */
export class PriceByTime1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE catalog.due (
        entry_id uuid CONSTRAINT due_pkey PRIMARY KEY CONSTRAINT due_entry_id_fkey REFERENCES catalog.entries,
        at timestamptz NOT NULL
      );
      CREATE INDEX due_at_idx ON catalog.due (at)`);
    // Pages and cards say now what a price was before an offer.
    await runner.query(`
      INSERT INTO catalog.dirty (entry_id) SELECT DISTINCT id FROM published.products
      ON CONFLICT (entry_id) DO UPDATE SET revision = nextval('catalog.dirty_revision')`);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE catalog.due');
  }
}
