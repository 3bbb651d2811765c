import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many public products have a category or a material, kept as differences: a transaction adds rows for what it
 * changes and waits for nobody, readers sum them up, and the projector folds them together when there are many.
 */
export class CountTerms1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE published.term_counts (
        kind text NOT NULL CONSTRAINT term_counts_kind_check CHECK (kind IN ('category', 'material')),
        locale text NOT NULL,
        term_id uuid NOT NULL,
        difference integer NOT NULL
      );
      CREATE VIEW published.term_totals AS
        SELECT kind, locale, term_id, sum(difference)::integer AS count FROM published.term_counts
        GROUP BY kind, locale, term_id HAVING sum(difference) > 0;
      GRANT SELECT ON published.term_counts, published.term_totals TO furniture_storefront;

      CREATE FUNCTION published.count_new_terms() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${added('SELECT locale, category_ids, material_ids, 1 AS each FROM after')};
        RETURN NULL;
      END $$;
      CREATE FUNCTION published.count_old_terms() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${added('SELECT locale, category_ids, material_ids, -1 AS each FROM before')};
        RETURN NULL;
      END $$;
      CREATE FUNCTION published.count_other_terms() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${added(`
          SELECT locale, category_ids, material_ids, 1 AS each FROM after
          UNION ALL SELECT locale, category_ids, material_ids, -1 FROM before`)};
        RETURN NULL;
      END $$;
      CREATE FUNCTION published.count_no_terms() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM published.term_counts;
        RETURN NULL;
      END $$;
      CREATE TRIGGER count_inserts AFTER INSERT ON published.products REFERENCING NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION published.count_new_terms();
      CREATE TRIGGER count_deletes AFTER DELETE ON published.products REFERENCING OLD TABLE AS before
        FOR EACH STATEMENT EXECUTE FUNCTION published.count_old_terms();
      CREATE TRIGGER count_updates AFTER UPDATE ON published.products
        REFERENCING OLD TABLE AS before NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION published.count_other_terms();
      CREATE TRIGGER count_truncation AFTER TRUNCATE ON published.products
        FOR EACH STATEMENT EXECUTE FUNCTION published.count_no_terms();
      ${added('SELECT locale, category_ids, material_ids, 1 AS each FROM published.products')}`);
  }

  async down(runner: QueryRunner) {
    for (const trigger of ['count_inserts', 'count_deletes', 'count_updates', 'count_truncation'])
      await runner.query(`DROP TRIGGER ${trigger} ON published.products`);
    await runner.query(`
      DROP FUNCTION published.count_new_terms(), published.count_old_terms(), published.count_other_terms(),
        published.count_no_terms();
      DROP VIEW published.term_totals;
      DROP TABLE published.term_counts`);
  }
}

const added = (rows: string) => `
  INSERT INTO published.term_counts (kind, locale, term_id, difference)
  SELECT kind, locale, term_id, sum(each) FROM (${rows}) AS row CROSS JOIN LATERAL (
    SELECT 'category' AS kind, unnest(category_ids) AS term_id
    UNION ALL SELECT 'material', unnest(material_ids)) AS term
  GROUP BY kind, locale, term_id HAVING sum(each) <> 0`;
