import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The working copy. Only this service's own connection may see it. */
export class CreateCatalog1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query('CREATE SCHEMA catalog');
    await runner.query(ENTRIES);
    await runner.query(TERMS);
    await runner.query(TYPES);
    await runner.query(LINKS);
    await runner.query(OPERATIONS);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP SCHEMA catalog CASCADE');
  }
}

const ENTRIES = `
CREATE TABLE catalog.entries (
  id uuid CONSTRAINT entries_pkey PRIMARY KEY DEFAULT uuidv7(),
  type text NOT NULL CONSTRAINT entries_type_check CHECK (type IN ('product', 'article', 'material', 'category')),
  version integer NOT NULL DEFAULT 1 CONSTRAINT entries_version_check CHECK (version >= 1),
  name jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz
);
CREATE INDEX entries_list_idx ON catalog.entries (type, updated_at, id);

CREATE TABLE catalog.revisions (
  entry_id uuid NOT NULL CONSTRAINT revisions_entry_id_fkey REFERENCES catalog.entries,
  number integer NOT NULL CONSTRAINT revisions_number_check CHECK (number >= 1),
  content jsonb NOT NULL,
  actor text NOT NULL,
  request_id text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT revisions_pkey PRIMARY KEY (entry_id, number)
);

CREATE TABLE catalog.publications (
  entry_id uuid NOT NULL,
  locale text NOT NULL CONSTRAINT publications_locale_check CHECK (locale IN ('zh-CN', 'en')),
  revision integer,
  first_published_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT publications_pkey PRIMARY KEY (entry_id, locale),
  CONSTRAINT publications_revision_fkey FOREIGN KEY (entry_id, revision) REFERENCES catalog.revisions (entry_id, number)
);

CREATE TABLE catalog.slugs (
  type text NOT NULL,
  locale text NOT NULL CONSTRAINT slugs_locale_check CHECK (locale IN ('zh-CN', 'en')),
  slug text NOT NULL CONSTRAINT slugs_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  entry_id uuid NOT NULL CONSTRAINT slugs_entry_id_fkey REFERENCES catalog.entries,
  CONSTRAINT slugs_pkey PRIMARY KEY (type, locale, slug)
);
CREATE INDEX slugs_entry_id_idx ON catalog.slugs (entry_id);
`;

const TERMS = ['styles', 'colors', 'rooms']
  .map(
    (table) => `
CREATE TABLE catalog.${table} (
  code text CONSTRAINT ${table}_pkey PRIMARY KEY,
  name jsonb NOT NULL,
  position integer NOT NULL DEFAULT 0
);`,
  )
  .join('\n');

const TYPES = `
CREATE TABLE catalog.products (
  id uuid CONSTRAINT products_pkey PRIMARY KEY CONSTRAINT products_id_fkey REFERENCES catalog.entries,
  style text CONSTRAINT products_style_fkey REFERENCES catalog.styles,
  color text CONSTRAINT products_color_fkey REFERENCES catalog.colors,
  width_mm integer, depth_mm integer, height_mm integer, seat_height_mm integer, weight_g integer, max_load_g integer,
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

const OPERATIONS = `
CREATE TABLE catalog.availability (
  sku_key text CONSTRAINT availability_pkey PRIMARY KEY,
  status text NOT NULL
    CONSTRAINT availability_status_check CHECK (status IN ('in_stock', 'out_of_stock', 'preorder', 'made_to_order')),
  quantity integer CONSTRAINT availability_quantity_check CHECK (quantity >= 0),
  actor text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE catalog.keys (
  id uuid CONSTRAINT keys_pkey PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL,
  role text NOT NULL CONSTRAINT keys_role_check CHECK (role IN ('viewer', 'merchandiser', 'admin')),
  hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);
CREATE UNIQUE INDEX keys_hash_key ON catalog.keys (hash);

CREATE SEQUENCE catalog.dirty_revision;
CREATE TABLE catalog.dirty (
  entry_id uuid CONSTRAINT dirty_pkey PRIMARY KEY,
  revision bigint NOT NULL DEFAULT nextval('catalog.dirty_revision'),
  marked_at timestamptz NOT NULL DEFAULT now()
);
`;
