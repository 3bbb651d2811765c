import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The working copy: entries with their revisions, and what Postgres guards of their content. */
export class CreateEntries1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query('CREATE SCHEMA catalog');
    for (const statements of [ENTRIES, ENTRY_STATES, ATTRIBUTES, CONTENTS, LINKS])
      await runner.query(statements);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP SCHEMA catalog CASCADE');
  }
}

const ENTRIES = `
CREATE TABLE catalog.entries (
  id uuid CONSTRAINT entries_pkey PRIMARY KEY DEFAULT uuidv7(),
  type text NOT NULL CONSTRAINT entries_type_check
    CHECK (type IN ('product', 'article', 'material', 'category', 'synonym', 'search-rule')),
  version integer NOT NULL DEFAULT 1 CONSTRAINT entries_version_check CHECK (version >= 1),
  name jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  archived_at timestamptz
);
CREATE INDEX entries_list_idx ON catalog.entries (type, updated_at, id);

-- Which media a revision shows, in whichever field or text, by a path or by a whole address.
CREATE FUNCTION catalog.media_hashes(content jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ARRAY (
    SELECT DISTINCT match[1]
    FROM pg_catalog.regexp_matches(content::text, '/media/([A-Za-z0-9_-]{43})/', 'g') AS match)
$$;

CREATE TABLE catalog.revisions (
  entry_id uuid NOT NULL CONSTRAINT revisions_entry_id_fkey REFERENCES catalog.entries,
  number integer NOT NULL CONSTRAINT revisions_number_check CHECK (number >= 1),
  content jsonb NOT NULL,
  actor text NOT NULL,
  request_id text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT revisions_pkey PRIMARY KEY (entry_id, number)
);
-- An index and no table, because revisions never change.
CREATE INDEX revisions_media_idx ON catalog.revisions USING gin (catalog.media_hashes(content))
  WHERE content::text LIKE '%/media/%';

CREATE TABLE catalog.publications (
  entry_id uuid NOT NULL,
  locale text NOT NULL CONSTRAINT publications_locale_check CHECK (locale IN ('zh-CN', 'en')),
  revision integer,
  first_published_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT publications_pkey PRIMARY KEY (entry_id, locale),
  CONSTRAINT publications_revision_fkey FOREIGN KEY (entry_id, revision) REFERENCES catalog.revisions (entry_id, number)
);

-- Ordered by bytes, so that chair-2, chair-3, … stand side by side in the primary key, whatever the database's collation.
CREATE TABLE catalog.slugs (
  type text NOT NULL,
  locale text NOT NULL CONSTRAINT slugs_locale_check CHECK (locale IN ('zh-CN', 'en')),
  slug text COLLATE "C" NOT NULL CONSTRAINT slugs_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  entry_id uuid NOT NULL CONSTRAINT slugs_entry_id_fkey REFERENCES catalog.entries,
  CONSTRAINT slugs_pkey PRIMARY KEY (type, locale, slug)
);
CREATE INDEX slugs_entry_id_idx ON catalog.slugs (entry_id);
`;

const ENTRY_STATES = `
-- Text by which merchandisers find entries. NULL until a worker has written it.
CREATE TABLE catalog.entry_texts (
  entry_id uuid NOT NULL CONSTRAINT entry_texts_pkey PRIMARY KEY
    CONSTRAINT entry_texts_entry_id_fkey REFERENCES catalog.entries ON DELETE CASCADE,
  text text
);
CREATE INDEX entry_texts_text_idx ON catalog.entry_texts USING gin (text gin_trgm_ops);
CREATE INDEX entry_texts_empty_idx ON catalog.entry_texts (entry_id) WHERE text IS NULL;

-- When a published entry will look different by itself, because a sale price begins or ends.
CREATE TABLE catalog.price_changes (
  entry_id uuid CONSTRAINT price_changes_pkey PRIMARY KEY
    CONSTRAINT price_changes_entry_id_fkey REFERENCES catalog.entries,
  at timestamptz NOT NULL
);
CREATE INDEX price_changes_at_idx ON catalog.price_changes (at);

-- Entries whose pages have to be projected anew.
CREATE SEQUENCE catalog.dirty_revision;
CREATE TABLE catalog.dirty (
  entry_id uuid CONSTRAINT dirty_pkey PRIMARY KEY,
  revision bigint NOT NULL DEFAULT nextval('catalog.dirty_revision'),
  marked_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE catalog.schedules (
  id uuid CONSTRAINT schedules_pkey PRIMARY KEY DEFAULT uuidv7(),
  entry_id uuid NOT NULL CONSTRAINT schedules_entry_id_fkey REFERENCES catalog.entries,
  locale text NOT NULL CONSTRAINT schedules_locale_check CHECK (locale IN ('zh-CN', 'en')),
  action text NOT NULL CONSTRAINT schedules_action_check CHECK (action IN ('publish', 'unpublish')),
  at timestamptz NOT NULL,
  revision integer NOT NULL,
  actor text NOT NULL,
  done_at timestamptz,
  error text,
  CONSTRAINT schedules_revision_fkey FOREIGN KEY (entry_id, revision) REFERENCES catalog.revisions (entry_id, number)
);
CREATE UNIQUE INDEX schedules_pending_key ON catalog.schedules (entry_id, locale, action) WHERE done_at IS NULL;
CREATE INDEX schedules_due_idx ON catalog.schedules (at, id);

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
`;

const ATTRIBUTES = ['styles', 'colors', 'rooms']
  .map(
    (table) => `
CREATE TABLE catalog.${table} (
  code text CONSTRAINT ${table}_pkey PRIMARY KEY,
  name jsonb NOT NULL,
  position integer NOT NULL DEFAULT 0
);`,
  )
  .join('\n');

const CONTENTS = `
CREATE TABLE catalog.products (
  id uuid CONSTRAINT products_pkey PRIMARY KEY CONSTRAINT products_id_fkey REFERENCES catalog.entries,
  style text CONSTRAINT products_style_fkey REFERENCES catalog.styles,
  color text CONSTRAINT products_color_fkey REFERENCES catalog.colors,
  width_mm integer,
  depth_mm integer,
  height_mm integer,
  seat_height_mm integer,
  weight_g integer,
  max_load_g integer,
  CONSTRAINT products_measures_check
    CHECK (least(width_mm, depth_mm, height_mm, seat_height_mm, weight_g, max_load_g) > 0)
);

CREATE TABLE catalog.variants (
  sku_key text CONSTRAINT variants_pkey PRIMARY KEY,
  sku text NOT NULL CONSTRAINT variants_sku_check CHECK (sku ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  product_id uuid NOT NULL CONSTRAINT variants_product_id_fkey REFERENCES catalog.products ON DELETE CASCADE,
  gtin text,
  CONSTRAINT variants_sku_key_check CHECK (sku_key = upper(sku))
);
CREATE INDEX variants_product_id_idx ON catalog.variants (product_id);
CREATE UNIQUE INDEX variants_gtin_key ON catalog.variants (gtin);

CREATE TABLE catalog.materials (
  id uuid CONSTRAINT materials_pkey PRIMARY KEY CONSTRAINT materials_id_fkey REFERENCES catalog.entries,
  kind text NOT NULL
);

CREATE TABLE catalog.categories (
  id uuid CONSTRAINT categories_pkey PRIMARY KEY CONSTRAINT categories_id_fkey REFERENCES catalog.entries,
  parent_id uuid CONSTRAINT categories_parent_id_fkey REFERENCES catalog.categories,
  CONSTRAINT categories_parent_check CHECK (parent_id <> id)
);
CREATE INDEX categories_parent_id_idx ON catalog.categories (parent_id);

CREATE TABLE catalog.articles (
  id uuid CONSTRAINT articles_pkey PRIMARY KEY CONSTRAINT articles_id_fkey REFERENCES catalog.entries,
  kind text NOT NULL
);

-- Uploaded pictures. Their files lie beside the database, under the same hashes.
CREATE TABLE catalog.media (
  hash text NOT NULL CONSTRAINT media_pkey PRIMARY KEY,
  width integer NOT NULL,
  height integer NOT NULL,
  bytes integer NOT NULL,
  actor text NOT NULL,
  uploaded_at timestamptz(3) NOT NULL DEFAULT now(),
  alt jsonb CONSTRAINT media_alt_check CHECK (alt ?& ARRAY['zh-CN', 'en']),
  CONSTRAINT media_size_check CHECK (width > 0 AND height > 0 AND bytes > 0)
);
CREATE INDEX media_uploaded_at_idx ON catalog.media (uploaded_at, hash);
`;

const LINKS = `
CREATE TABLE catalog.product_materials (
  product_id uuid NOT NULL CONSTRAINT product_materials_product_id_fkey REFERENCES catalog.products ON DELETE CASCADE,
  position integer NOT NULL,
  part text NOT NULL,
  material_id uuid NOT NULL CONSTRAINT product_materials_material_id_fkey REFERENCES catalog.materials,
  CONSTRAINT product_materials_pkey PRIMARY KEY (product_id, position)
);
CREATE INDEX product_materials_material_id_idx ON catalog.product_materials (material_id);

CREATE TABLE catalog.product_categories (
  product_id uuid NOT NULL CONSTRAINT product_categories_product_id_fkey REFERENCES catalog.products ON DELETE CASCADE,
  category_id uuid NOT NULL CONSTRAINT product_categories_category_id_fkey REFERENCES catalog.categories,
  CONSTRAINT product_categories_pkey PRIMARY KEY (product_id, category_id)
);
CREATE INDEX product_categories_category_id_idx ON catalog.product_categories (category_id);

CREATE TABLE catalog.product_rooms (
  product_id uuid NOT NULL CONSTRAINT product_rooms_product_id_fkey REFERENCES catalog.products ON DELETE CASCADE,
  room text NOT NULL CONSTRAINT product_rooms_room_fkey REFERENCES catalog.rooms,
  CONSTRAINT product_rooms_pkey PRIMARY KEY (product_id, room)
);

CREATE TABLE catalog.product_relations (
  product_id uuid NOT NULL CONSTRAINT product_relations_product_id_fkey REFERENCES catalog.products ON DELETE CASCADE,
  related_id uuid NOT NULL CONSTRAINT product_relations_related_id_fkey REFERENCES catalog.products,
  kind text NOT NULL,
  CONSTRAINT product_relations_pkey PRIMARY KEY (product_id, related_id),
  CONSTRAINT product_relations_self_check CHECK (product_id <> related_id)
);
CREATE INDEX product_relations_related_id_idx ON catalog.product_relations (related_id);

CREATE TABLE catalog.article_products (
  article_id uuid NOT NULL CONSTRAINT article_products_article_id_fkey REFERENCES catalog.articles ON DELETE CASCADE,
  product_id uuid NOT NULL CONSTRAINT article_products_product_id_fkey REFERENCES catalog.products,
  CONSTRAINT article_products_pkey PRIMARY KEY (article_id, product_id)
);
CREATE INDEX article_products_product_id_idx ON catalog.article_products (product_id);
`;
