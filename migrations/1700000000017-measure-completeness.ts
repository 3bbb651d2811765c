import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an entry should say before it is public, and how far each is from that, per locale. */
export class MeasureCompleteness1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE catalog.completeness_rules (
        version integer CONSTRAINT completeness_rules_pkey PRIMARY KEY
          CONSTRAINT completeness_rules_version_check CHECK (version >= 1),
        rules jsonb NOT NULL,
        actor text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE catalog.completeness (
        entry_id uuid NOT NULL CONSTRAINT completeness_entry_id_fkey REFERENCES catalog.entries,
        locale text NOT NULL CONSTRAINT completeness_locale_check CHECK (locale IN ('zh-CN', 'en')),
        score smallint NOT NULL CONSTRAINT completeness_score_check CHECK (score BETWEEN 0 AND 100),
        required text[] NOT NULL,
        recommended text[] NOT NULL,
        version integer NOT NULL,
        rules_version integer NOT NULL,
        CONSTRAINT completeness_pkey PRIMARY KEY (entry_id, locale)
      );
      CREATE INDEX completeness_rules_version_idx ON catalog.completeness (rules_version);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON catalog.completeness_rules
        FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_change()`);
    await runner.query(`
      INSERT INTO catalog.completeness_rules (version, rules, actor) VALUES (1, '${JSON.stringify(FIRST)}', 'system');
      INSERT INTO catalog.completeness (entry_id, locale, score, required, recommended, version, rules_version)
      SELECT id, locale, 0, '{}', '{}', 0, 0 FROM catalog.entries, unnest(ARRAY['zh-CN', 'en']) AS locale
      WHERE type IN ('product', 'article')`);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE catalog.completeness, catalog.completeness_rules');
  }
}

/** Nothing stands in the way of publishing until an admin says so. */
const FIRST = [
  {
    type: 'product',
    required: [],
    recommended: [
      'name',
      'tagline',
      'description',
      'categories',
      'materials',
      'variants',
      'media',
      'dimensions',
    ],
  },
  { type: 'article', required: [], recommended: ['title', 'summary', 'body', 'cover'] },
];
