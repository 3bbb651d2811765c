import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Without them, a list of what is rare reads everything that is not. */
export class IndexTerms1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE INDEX products_style_idx ON published.products (style);
      CREATE INDEX products_color_idx ON published.products (color);
      CREATE INDEX products_rooms_idx ON published.products USING gin (rooms)`);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      'DROP INDEX published.products_style_idx, published.products_color_idx, published.products_rooms_idx',
    );
  }
}
