import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Synonyms and search rules: entries like any other, with what Postgres guards of them and what search reads. */
export class AddSearchRules1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(typeCheck(['product', 'article', 'material', 'category', 'synonym', 'search-rule']));
    await runner.query(WORKING);
    await runner.query(PUBLISHED);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE published.synonyms, published.search_rules');
    await runner.query('DROP TABLE catalog.search_rule_categories, catalog.search_rules, catalog.synonyms');
    const gone = `(SELECT id FROM catalog.entries WHERE type IN ('synonym', 'search-rule'))`;
    await runner.query(`DELETE FROM catalog.publications WHERE entry_id IN ${gone}`);
    await runner.query(`DELETE FROM catalog.revisions WHERE entry_id IN ${gone}`);
    await runner.query(`DELETE FROM catalog.entries WHERE type IN ('synonym', 'search-rule')`);
    await runner.query(typeCheck(['product', 'article', 'material', 'category']));
  }
}

const typeCheck = (types: string[]) => `
ALTER TABLE catalog.entries DROP CONSTRAINT entries_type_check, ADD CONSTRAINT entries_type_check
  CHECK (type IN (${types.map((type) => `'${type}'`).join(', ')}))`;

const WORKING = `
CREATE TABLE catalog.synonyms (
  id uuid CONSTRAINT synonyms_pkey PRIMARY KEY CONSTRAINT synonyms_id_fkey REFERENCES catalog.entries
);

CREATE TABLE catalog.search_rules (
  id uuid CONSTRAINT search_rules_pkey PRIMARY KEY CONSTRAINT search_rules_id_fkey REFERENCES catalog.entries,
  starts_at timestamptz,
  ends_at timestamptz,
  CONSTRAINT search_rules_time_check CHECK (starts_at < ends_at)
);

CREATE TABLE catalog.search_rule_categories (
  rule_id uuid NOT NULL
    CONSTRAINT search_rule_categories_rule_id_fkey REFERENCES catalog.search_rules ON DELETE CASCADE,
  category_id uuid NOT NULL CONSTRAINT search_rule_categories_category_id_fkey REFERENCES catalog.categories,
  CONSTRAINT search_rule_categories_pkey PRIMARY KEY (rule_id, category_id)
);
CREATE INDEX search_rule_categories_category_id_idx ON catalog.search_rule_categories (category_id);
`;

const PUBLISHED = `
CREATE TABLE published.synonyms (
  id uuid NOT NULL,
  locale text NOT NULL,
  revision integer NOT NULL,
  words text[] NOT NULL,
  CONSTRAINT synonyms_pkey PRIMARY KEY (id, locale)
);

CREATE TABLE published.search_rules (
  id uuid NOT NULL,
  locale text NOT NULL,
  revision integer NOT NULL,
  name text NOT NULL,
  queries text[] NOT NULL,
  category_ids uuid[] NOT NULL,
  pins uuid[] NOT NULL,
  boosts uuid[] NOT NULL,
  hides uuid[] NOT NULL,
  starts_at timestamptz,
  ends_at timestamptz,
  CONSTRAINT search_rules_pkey PRIMARY KEY (id, locale)
);
`;
