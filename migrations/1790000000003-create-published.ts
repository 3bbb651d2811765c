import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The read model: pages and cards as they go out, and the columns that lists filter and sort by. */
export class CreatePublished1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('CREATE SCHEMA published');
    for (const statements of [PRODUCTS, ARTICLES, TAXONOMY, COUNTS]) await runner.query(statements);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP SCHEMA published CASCADE');
  }
}

/** Pages and cards lie beside the rows (TOAST), so that a list which reads many rows reads few pages of the disk. */
const BESIDE = 'WITH (toast_tuple_target = 512)';

const PRODUCTS = `
CREATE TABLE published.products (
  id uuid NOT NULL,
  locale text NOT NULL,
  revision integer NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  published_at timestamptz NOT NULL,
  category_ids uuid[] NOT NULL,
  material_ids uuid[] NOT NULL,
  style text,
  color text,
  rooms text[] NOT NULL,
  in_stock boolean NOT NULL,
  card text NOT NULL,
  page text NOT NULL,
  search_tokens tsvector NOT NULL,
  CONSTRAINT products_pkey PRIMARY KEY (id, locale)
) ${BESIDE};
CREATE UNIQUE INDEX products_locale_slug_key ON published.products (locale, slug);
CREATE INDEX products_newest_idx ON published.products (locale, published_at, id);
CREATE INDEX products_name_idx ON published.products (locale, sort_key, id);
CREATE INDEX products_category_ids_idx ON published.products USING gin (category_ids);
CREATE INDEX products_material_ids_idx ON published.products USING gin (material_ids);
CREATE INDEX products_style_idx ON published.products (style);
CREATE INDEX products_color_idx ON published.products (color);
CREATE INDEX products_rooms_idx ON published.products USING gin (rooms);
CREATE INDEX products_search_tokens_idx ON published.products USING gin (search_tokens);
CREATE INDEX products_name_trgm_idx ON published.products USING gin (lower(name) gin_trgm_ops);

CREATE TABLE published.product_prices (
  product_id uuid NOT NULL,
  locale text NOT NULL,
  currency text NOT NULL,
  amount bigint NOT NULL CONSTRAINT product_prices_amount_check CHECK (amount >= 0),
  CONSTRAINT product_prices_pkey PRIMARY KEY (product_id, locale, currency),
  CONSTRAINT product_prices_product_fkey
    FOREIGN KEY (product_id, locale) REFERENCES published.products (id, locale) ON DELETE CASCADE
);
CREATE INDEX product_prices_amount_idx ON published.product_prices (locale, currency, amount, product_id);

CREATE TABLE published.skus (
  sku_key text NOT NULL,
  locale text NOT NULL,
  product_id uuid NOT NULL,
  CONSTRAINT skus_pkey PRIMARY KEY (sku_key, locale),
  CONSTRAINT skus_product_fkey
    FOREIGN KEY (product_id, locale) REFERENCES published.products (id, locale) ON DELETE CASCADE
);
CREATE INDEX skus_product_idx ON published.skus (product_id, locale);

CREATE TABLE published.product_relations (
  product_id uuid NOT NULL,
  locale text NOT NULL,
  related_id uuid NOT NULL,
  kind text NOT NULL,
  position integer NOT NULL,
  CONSTRAINT product_relations_pkey PRIMARY KEY (product_id, locale, related_id),
  CONSTRAINT product_relations_product_fkey
    FOREIGN KEY (product_id, locale) REFERENCES published.products (id, locale) ON DELETE CASCADE
);
`;

const ARTICLES = `
CREATE TABLE published.articles (
  id uuid NOT NULL,
  locale text NOT NULL,
  revision integer NOT NULL,
  slug text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  published_at timestamptz NOT NULL,
  card text NOT NULL,
  page text NOT NULL,
  search_tokens tsvector NOT NULL,
  CONSTRAINT articles_pkey PRIMARY KEY (id, locale)
) ${BESIDE};
CREATE UNIQUE INDEX articles_locale_slug_key ON published.articles (locale, slug);
CREATE INDEX articles_newest_idx ON published.articles (locale, published_at, id);
CREATE INDEX articles_search_tokens_idx ON published.articles USING gin (search_tokens);
CREATE INDEX articles_name_trgm_idx ON published.articles USING gin (lower(name) gin_trgm_ops);

CREATE TABLE published.article_products (
  article_id uuid NOT NULL,
  locale text NOT NULL,
  product_id uuid NOT NULL,
  position integer NOT NULL,
  note text,
  CONSTRAINT article_products_pkey PRIMARY KEY (article_id, locale, product_id),
  CONSTRAINT article_products_article_fkey
    FOREIGN KEY (article_id, locale) REFERENCES published.articles (id, locale) ON DELETE CASCADE
);
CREATE INDEX article_products_product_idx ON published.article_products (product_id, locale);
`;

const TAXONOMY = `
CREATE TABLE published.materials (
  id uuid NOT NULL,
  locale text NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  kind text NOT NULL,
  care text,
  CONSTRAINT materials_pkey PRIMARY KEY (id, locale)
);
CREATE UNIQUE INDEX materials_locale_slug_key ON published.materials (locale, slug);

CREATE TABLE published.categories (
  id uuid NOT NULL,
  locale text NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  parent_id uuid,
  position integer NOT NULL,
  CONSTRAINT categories_pkey PRIMARY KEY (id, locale)
);
CREATE UNIQUE INDEX categories_locale_slug_key ON published.categories (locale, slug);

-- Ordered by bytes like catalog.slugs, with which they are joined.
CREATE TABLE published.slugs (
  type text NOT NULL,
  locale text NOT NULL,
  slug text COLLATE "C" NOT NULL,
  entry_id uuid NOT NULL,
  CONSTRAINT slugs_pkey PRIMARY KEY (type, locale, slug)
);

-- Styles, colours and rooms have no drafts: the public reads the working tables through this view.
CREATE VIEW published.attribute_values AS
  SELECT 'style' AS attribute, code, name, position FROM catalog.styles
  UNION ALL SELECT 'color', code, name, position FROM catalog.colors
  UNION ALL SELECT 'room', code, name, position FROM catalog.rooms;
`;

const differences = (rows: string) => `
  INSERT INTO published.taxonomy_counts (kind, locale, entry_id, difference)
  SELECT kind, locale, entry_id, sum(each) FROM (${rows}) AS row CROSS JOIN LATERAL (
    SELECT 'category' AS kind, unnest(category_ids) AS entry_id
    UNION ALL SELECT 'material', unnest(material_ids)) AS counted
  GROUP BY kind, locale, entry_id HAVING sum(each) <> 0;`;

const AFTER = 'SELECT locale, category_ids, material_ids, 1 AS each FROM after';
const BEFORE = 'SELECT locale, category_ids, material_ids, -1 AS each FROM before';

const countsFunction = (name: string, statement: string) => `
CREATE FUNCTION published.${name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  ${statement.trim()}
  RETURN NULL;
END $$;`;

const COUNTS = `
-- How many public products have a category or a material, as differences: a transaction adds rows for what it changes
-- and waits for nobody, readers sum them up, and the projector folds them together when there are many.
CREATE TABLE published.taxonomy_counts (
  kind text NOT NULL CONSTRAINT taxonomy_counts_kind_check CHECK (kind IN ('category', 'material')),
  locale text NOT NULL,
  entry_id uuid NOT NULL,
  difference integer NOT NULL
);
CREATE VIEW published.taxonomy_totals AS
  SELECT kind, locale, entry_id, sum(difference)::integer AS count FROM published.taxonomy_counts
  GROUP BY kind, locale, entry_id HAVING sum(difference) > 0;

${countsFunction('count_inserts', differences(AFTER))}
${countsFunction('count_deletes', differences(BEFORE))}
${countsFunction('count_updates', differences(`${AFTER} UNION ALL ${BEFORE}`))}
${countsFunction('reset_counts', 'DELETE FROM published.taxonomy_counts;')}
CREATE TRIGGER count_inserts AFTER INSERT ON published.products REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION published.count_inserts();
CREATE TRIGGER count_deletes AFTER DELETE ON published.products REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION published.count_deletes();
CREATE TRIGGER count_updates AFTER UPDATE ON published.products
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION published.count_updates();
CREATE TRIGGER reset_counts AFTER TRUNCATE ON published.products
  FOR EACH STATEMENT EXECUTE FUNCTION published.reset_counts();
`;
