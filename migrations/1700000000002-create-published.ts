import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The read model: ready pages, and what lists filter and sort by. */
export class CreatePublished1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('CREATE SCHEMA published');
    await runner.query(PRODUCTS);
    await runner.query(ARTICLES);
    await runner.query(VOCABULARY);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP SCHEMA published CASCADE');
  }
}

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
  search_text text NOT NULL,
  CONSTRAINT products_pkey PRIMARY KEY (id, locale)
);
CREATE UNIQUE INDEX products_locale_slug_key ON published.products (locale, slug);
CREATE INDEX products_newest_idx ON published.products (locale, published_at, id);
CREATE INDEX products_name_idx ON published.products (locale, sort_key, id);
CREATE INDEX products_category_ids_idx ON published.products USING gin (category_ids);
CREATE INDEX products_material_ids_idx ON published.products USING gin (material_ids);
CREATE INDEX products_search_text_idx ON published.products USING gin (search_text gin_trgm_ops);

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
  search_text text NOT NULL,
  CONSTRAINT articles_pkey PRIMARY KEY (id, locale)
);
CREATE UNIQUE INDEX articles_locale_slug_key ON published.articles (locale, slug);
CREATE INDEX articles_newest_idx ON published.articles (locale, published_at, id);
CREATE INDEX articles_search_text_idx ON published.articles USING gin (search_text gin_trgm_ops);

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

const VOCABULARY = `
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

CREATE TABLE published.slugs (
  type text NOT NULL,
  locale text NOT NULL,
  slug text NOT NULL,
  entry_id uuid NOT NULL,
  CONSTRAINT slugs_pkey PRIMARY KEY (type, locale, slug)
);

-- Styles, colours and rooms are nobody's draft: the public sees the working tables' rows through the owner's eyes.
CREATE VIEW published.terms AS
  SELECT 'style' AS kind, code, name, position FROM catalog.styles
  UNION ALL SELECT 'color', code, name, position FROM catalog.colors
  UNION ALL SELECT 'room', code, name, position FROM catalog.rooms;
`;
