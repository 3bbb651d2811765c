import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * So that the fallback's search reads little: words of labels are told apart by themselves, not by weights, which an
 * index does not hold; and cards lie beside the rows, as pages do, so that many rows are few pages of the disk.
 */
export class SearchFromTheIndex1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE published.products SET (toast_tuple_target = 512);
      ALTER TABLE published.articles SET (toast_tuple_target = 512)`);
    // Every page is projected anew, with its words, into rows of the new kind.
    await runner.query(`
      INSERT INTO catalog.dirty (entry_id)
      SELECT id FROM published.products UNION SELECT id FROM published.articles
      ON CONFLICT (entry_id) DO UPDATE SET revision = nextval('catalog.dirty_revision')`);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE published.products RESET (toast_tuple_target);
      ALTER TABLE published.articles RESET (toast_tuple_target)`);
  }
}
