-- The schema that the migrations lead to, for reading. Written by `npm run schema`, compared by `npm run check`.
SET check_function_bodies = off;

-- Extensions and schemas

CREATE EXTENSION pg_trgm;
CREATE SCHEMA catalog;
CREATE SCHEMA published;
CREATE SCHEMA search;

-- Sequences

CREATE SEQUENCE catalog.dirty_revision;
CREATE SEQUENCE catalog.event_sequence;
CREATE SEQUENCE search.dirty_revision;
CREATE SEQUENCE search.index_number;

-- Functions that indexes use

CREATE OR REPLACE FUNCTION catalog.media_hashes(content jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  SELECT ARRAY (
    SELECT DISTINCT match[1]
    FROM pg_catalog.regexp_matches(content::text, '/media/([A-Za-z0-9_-]{43})/', 'g') AS match)
$function$
;

-- Tables

CREATE TABLE catalog.entries (
  id uuid DEFAULT uuidv7() NOT NULL,
  type text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  name jsonb NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  deleted_at timestamp with time zone,
  archived_at timestamp with time zone,
  CONSTRAINT entries_pkey PRIMARY KEY (id),
  CONSTRAINT entries_type_check CHECK ((type = ANY (ARRAY['product'::text, 'article'::text, 'material'::text, 'category'::text, 'synonym'::text, 'search-rule'::text]))),
  CONSTRAINT entries_version_check CHECK ((version >= 1))
);
CREATE INDEX entries_list_idx ON catalog.entries USING btree (type, updated_at, id);

CREATE TABLE catalog.articles (
  id uuid NOT NULL,
  kind text NOT NULL,
  CONSTRAINT articles_pkey PRIMARY KEY (id),
  CONSTRAINT articles_id_fkey FOREIGN KEY (id) REFERENCES catalog.entries(id)
);

CREATE TABLE catalog.colors (
  code text NOT NULL,
  name jsonb NOT NULL,
  "position" integer DEFAULT 0 NOT NULL,
  CONSTRAINT colors_pkey PRIMARY KEY (code)
);

CREATE TABLE catalog.styles (
  code text NOT NULL,
  name jsonb NOT NULL,
  "position" integer DEFAULT 0 NOT NULL,
  CONSTRAINT styles_pkey PRIMARY KEY (code)
);

CREATE TABLE catalog.products (
  id uuid NOT NULL,
  style text,
  color text,
  width_mm integer,
  depth_mm integer,
  height_mm integer,
  seat_height_mm integer,
  weight_g integer,
  max_load_g integer,
  CONSTRAINT products_pkey PRIMARY KEY (id),
  CONSTRAINT products_color_fkey FOREIGN KEY (color) REFERENCES catalog.colors(code),
  CONSTRAINT products_id_fkey FOREIGN KEY (id) REFERENCES catalog.entries(id),
  CONSTRAINT products_style_fkey FOREIGN KEY (style) REFERENCES catalog.styles(code),
  CONSTRAINT products_measures_check CHECK ((LEAST(width_mm, depth_mm, height_mm, seat_height_mm, weight_g, max_load_g) > 0))
);

CREATE TABLE catalog.article_products (
  article_id uuid NOT NULL,
  product_id uuid NOT NULL,
  CONSTRAINT article_products_pkey PRIMARY KEY (article_id, product_id),
  CONSTRAINT article_products_article_id_fkey FOREIGN KEY (article_id) REFERENCES catalog.articles(id) ON DELETE CASCADE,
  CONSTRAINT article_products_product_id_fkey FOREIGN KEY (product_id) REFERENCES catalog.products(id)
);
CREATE INDEX article_products_product_id_idx ON catalog.article_products USING btree (product_id);

CREATE TABLE catalog.audit (
  id uuid DEFAULT uuidv7() NOT NULL,
  at timestamp with time zone DEFAULT now() NOT NULL,
  actor text NOT NULL,
  request_id text NOT NULL,
  action text NOT NULL,
  entry_id uuid,
  revision integer,
  details jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT audit_pkey PRIMARY KEY (id),
  CONSTRAINT audit_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES catalog.entries(id)
);
CREATE INDEX audit_actor_idx ON catalog.audit USING btree (actor, id);
CREATE INDEX audit_entry_id_idx ON catalog.audit USING btree (entry_id, id);

CREATE TABLE catalog.availability (
  sku_key text NOT NULL,
  status text NOT NULL,
  quantity integer,
  actor text NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT availability_pkey PRIMARY KEY (sku_key),
  CONSTRAINT availability_quantity_check CHECK ((quantity >= 0)),
  CONSTRAINT availability_status_check CHECK ((status = ANY (ARRAY['in_stock'::text, 'out_of_stock'::text, 'preorder'::text, 'made_to_order'::text])))
);

CREATE TABLE catalog.categories (
  id uuid NOT NULL,
  parent_id uuid,
  CONSTRAINT categories_pkey PRIMARY KEY (id),
  CONSTRAINT categories_id_fkey FOREIGN KEY (id) REFERENCES catalog.entries(id),
  CONSTRAINT categories_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES catalog.categories(id),
  CONSTRAINT categories_parent_check CHECK ((parent_id <> id))
);
CREATE INDEX categories_parent_id_idx ON catalog.categories USING btree (parent_id);

CREATE TABLE catalog.completeness (
  entry_id uuid NOT NULL,
  locale text NOT NULL,
  score smallint NOT NULL,
  required text[] NOT NULL,
  recommended text[] NOT NULL,
  version integer NOT NULL,
  rules_version integer NOT NULL,
  CONSTRAINT completeness_pkey PRIMARY KEY (entry_id, locale),
  CONSTRAINT completeness_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES catalog.entries(id),
  CONSTRAINT completeness_locale_check CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  CONSTRAINT completeness_score_check CHECK (((score >= 0) AND (score <= 100)))
);
CREATE INDEX completeness_rules_version_idx ON catalog.completeness USING btree (rules_version);

CREATE TABLE catalog.completeness_rules (
  version integer NOT NULL,
  rules jsonb NOT NULL,
  actor text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT completeness_rules_pkey PRIMARY KEY (version),
  CONSTRAINT completeness_rules_version_check CHECK ((version >= 1))
);

CREATE TABLE catalog.events (
  id uuid DEFAULT uuidv7() NOT NULL,
  sequence bigint,
  event text NOT NULL,
  entry_id uuid,
  data jsonb NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (id),
  CONSTRAINT events_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES catalog.entries(id),
  CONSTRAINT events_entry_id_check CHECK (((entry_id IS NULL) = (event = 'purge'::text))),
  CONSTRAINT events_event_check CHECK ((event = ANY (ARRAY['published'::text, 'unpublished'::text, 'availability_changed'::text, 'purge'::text])))
);
CREATE UNIQUE INDEX events_sequence_key ON catalog.events USING btree (sequence);
CREATE INDEX events_undispatched_idx ON catalog.events USING btree (id) WHERE (sequence IS NULL);

CREATE TABLE catalog.webhooks (
  id uuid DEFAULT uuidv7() NOT NULL,
  url text NOT NULL,
  description text,
  events text[] NOT NULL,
  secret bytea NOT NULL,
  actor text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT webhooks_pkey PRIMARY KEY (id),
  CONSTRAINT webhooks_events_check CHECK (((events <@ ARRAY['published'::text, 'unpublished'::text, 'availability_changed'::text, 'purge'::text]) AND (events <> '{}'::text[]))),
  CONSTRAINT webhooks_secret_check CHECK ((octet_length(secret) = 32))
);

CREATE TABLE catalog.deliveries (
  id uuid DEFAULT uuidv7() NOT NULL,
  webhook_id uuid NOT NULL,
  event_id uuid NOT NULL,
  state text DEFAULT 'pending'::text NOT NULL,
  next_at timestamp with time zone DEFAULT now() NOT NULL,
  attempts jsonb DEFAULT '[]'::jsonb NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT deliveries_event_id_fkey FOREIGN KEY (event_id) REFERENCES catalog.events(id) ON DELETE CASCADE,
  CONSTRAINT deliveries_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES catalog.webhooks(id) ON DELETE CASCADE,
  CONSTRAINT deliveries_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text])))
);
CREATE INDEX deliveries_due_idx ON catalog.deliveries USING btree (webhook_id, next_at, id) WHERE (state = 'pending'::text);
CREATE INDEX deliveries_event_id_idx ON catalog.deliveries USING btree (event_id);
CREATE INDEX deliveries_log_idx ON catalog.deliveries USING btree (webhook_id, id);

CREATE TABLE catalog.dirty (
  entry_id uuid NOT NULL,
  revision bigint DEFAULT nextval('catalog.dirty_revision'::regclass) NOT NULL,
  marked_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT dirty_pkey PRIMARY KEY (entry_id)
);

CREATE TABLE catalog.entry_texts (
  entry_id uuid NOT NULL,
  text text,
  CONSTRAINT entry_texts_pkey PRIMARY KEY (entry_id),
  CONSTRAINT entry_texts_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES catalog.entries(id) ON DELETE CASCADE
);
CREATE INDEX entry_texts_empty_idx ON catalog.entry_texts USING btree (entry_id) WHERE (text IS NULL);
CREATE INDEX entry_texts_text_idx ON catalog.entry_texts USING gin (text gin_trgm_ops);

CREATE TABLE catalog.idempotency_records (
  actor text NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  response jsonb,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT idempotency_records_pkey PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_records_created_at_idx ON catalog.idempotency_records USING btree (created_at);

CREATE TABLE catalog.import_mappings (
  name text NOT NULL,
  mapping jsonb NOT NULL,
  actor text NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT import_mappings_pkey PRIMARY KEY (name)
);

CREATE TABLE catalog.jobs (
  id uuid DEFAULT uuidv7() NOT NULL,
  kind text NOT NULL,
  type text NOT NULL,
  options jsonb NOT NULL,
  dry_run boolean NOT NULL,
  all_or_nothing boolean NOT NULL,
  status text NOT NULL,
  cancel boolean DEFAULT false NOT NULL,
  starts integer DEFAULT 0 NOT NULL,
  total integer,
  done integer DEFAULT 0 NOT NULL,
  counts jsonb DEFAULT '{}'::jsonb NOT NULL,
  faults jsonb DEFAULT '[]'::jsonb NOT NULL,
  findings jsonb DEFAULT '{}'::jsonb NOT NULL,
  actor text NOT NULL,
  request_id text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  CONSTRAINT jobs_pkey PRIMARY KEY (id),
  CONSTRAINT jobs_ended_check CHECK (((ended_at IS NULL) = (status = ANY (ARRAY['uploading'::text, 'queued'::text, 'running'::text])))),
  CONSTRAINT jobs_kind_check CHECK ((kind = ANY (ARRAY['import'::text, 'bulk-edit'::text, 'undo'::text]))),
  CONSTRAINT jobs_status_check CHECK ((status = ANY (ARRAY['uploading'::text, 'queued'::text, 'running'::text, 'done'::text, 'rejected'::text, 'cancelled'::text, 'failed'::text]))),
  CONSTRAINT jobs_type_check CHECK ((type = ANY (ARRAY['product'::text, 'article'::text])))
);
CREATE INDEX jobs_waiting_idx ON catalog.jobs USING btree (id) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));

CREATE TABLE catalog.job_chunks (
  job_id uuid NOT NULL,
  number integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT job_chunks_pkey PRIMARY KEY (job_id, number),
  CONSTRAINT job_chunks_job_id_fkey FOREIGN KEY (job_id) REFERENCES catalog.jobs(id) ON DELETE CASCADE
);

CREATE TABLE catalog.job_items (
  job_id uuid NOT NULL,
  number integer NOT NULL,
  entry_id uuid,
  expected_version integer,
  outcome text,
  version integer,
  faults jsonb DEFAULT '[]'::jsonb NOT NULL,
  changes jsonb DEFAULT '[]'::jsonb NOT NULL,
  CONSTRAINT job_items_pkey PRIMARY KEY (job_id, number),
  CONSTRAINT job_items_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES catalog.entries(id),
  CONSTRAINT job_items_job_id_fkey FOREIGN KEY (job_id) REFERENCES catalog.jobs(id) ON DELETE CASCADE,
  CONSTRAINT job_items_outcome_check CHECK ((outcome = ANY (ARRAY['created'::text, 'updated'::text, 'unchanged'::text, 'deleted'::text, 'failed'::text])))
);
CREATE INDEX job_items_entry_id_idx ON catalog.job_items USING btree (entry_id);

CREATE TABLE catalog.keys (
  id uuid DEFAULT uuidv7() NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  hash bytea NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  revoked_at timestamp with time zone,
  scopes text[],
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  CONSTRAINT keys_pkey PRIMARY KEY (id),
  CONSTRAINT keys_role_check CHECK ((role = ANY (ARRAY['viewer'::text, 'merchandiser'::text, 'admin'::text])))
);
CREATE UNIQUE INDEX keys_hash_key ON catalog.keys USING btree (hash);

CREATE TABLE catalog.materials (
  id uuid NOT NULL,
  kind text NOT NULL,
  CONSTRAINT materials_pkey PRIMARY KEY (id),
  CONSTRAINT materials_id_fkey FOREIGN KEY (id) REFERENCES catalog.entries(id)
);

CREATE TABLE catalog.media (
  hash text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  bytes integer NOT NULL,
  actor text NOT NULL,
  uploaded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  alt jsonb,
  CONSTRAINT media_pkey PRIMARY KEY (hash),
  CONSTRAINT media_alt_check CHECK ((alt ?& ARRAY['zh-CN'::text, 'en'::text])),
  CONSTRAINT media_size_check CHECK (((width > 0) AND (height > 0) AND (bytes > 0)))
);
CREATE INDEX media_uploaded_at_idx ON catalog.media USING btree (uploaded_at, hash);

CREATE TABLE catalog.previews (
  hash bytea NOT NULL,
  entry_id uuid NOT NULL,
  actor text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT previews_pkey PRIMARY KEY (hash),
  CONSTRAINT previews_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES catalog.entries(id)
);
CREATE INDEX previews_entry_id_idx ON catalog.previews USING btree (entry_id);

CREATE TABLE catalog.price_changes (
  entry_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT price_changes_pkey PRIMARY KEY (entry_id),
  CONSTRAINT price_changes_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES catalog.entries(id)
);
CREATE INDEX price_changes_at_idx ON catalog.price_changes USING btree (at);

CREATE TABLE catalog.product_categories (
  product_id uuid NOT NULL,
  category_id uuid NOT NULL,
  CONSTRAINT product_categories_pkey PRIMARY KEY (product_id, category_id),
  CONSTRAINT product_categories_category_id_fkey FOREIGN KEY (category_id) REFERENCES catalog.categories(id),
  CONSTRAINT product_categories_product_id_fkey FOREIGN KEY (product_id) REFERENCES catalog.products(id) ON DELETE CASCADE
);
CREATE INDEX product_categories_category_id_idx ON catalog.product_categories USING btree (category_id);

CREATE TABLE catalog.product_materials (
  product_id uuid NOT NULL,
  "position" integer NOT NULL,
  part text NOT NULL,
  material_id uuid NOT NULL,
  CONSTRAINT product_materials_pkey PRIMARY KEY (product_id, "position"),
  CONSTRAINT product_materials_material_id_fkey FOREIGN KEY (material_id) REFERENCES catalog.materials(id),
  CONSTRAINT product_materials_product_id_fkey FOREIGN KEY (product_id) REFERENCES catalog.products(id) ON DELETE CASCADE
);
CREATE INDEX product_materials_material_id_idx ON catalog.product_materials USING btree (material_id);

CREATE TABLE catalog.product_relations (
  product_id uuid NOT NULL,
  related_id uuid NOT NULL,
  kind text NOT NULL,
  CONSTRAINT product_relations_pkey PRIMARY KEY (product_id, related_id),
  CONSTRAINT product_relations_product_id_fkey FOREIGN KEY (product_id) REFERENCES catalog.products(id) ON DELETE CASCADE,
  CONSTRAINT product_relations_related_id_fkey FOREIGN KEY (related_id) REFERENCES catalog.products(id),
  CONSTRAINT product_relations_self_check CHECK ((product_id <> related_id))
);
CREATE INDEX product_relations_related_id_idx ON catalog.product_relations USING btree (related_id);

CREATE TABLE catalog.rooms (
  code text NOT NULL,
  name jsonb NOT NULL,
  "position" integer DEFAULT 0 NOT NULL,
  CONSTRAINT rooms_pkey PRIMARY KEY (code)
);

CREATE TABLE catalog.product_rooms (
  product_id uuid NOT NULL,
  room text NOT NULL,
  CONSTRAINT product_rooms_pkey PRIMARY KEY (product_id, room),
  CONSTRAINT product_rooms_product_id_fkey FOREIGN KEY (product_id) REFERENCES catalog.products(id) ON DELETE CASCADE,
  CONSTRAINT product_rooms_room_fkey FOREIGN KEY (room) REFERENCES catalog.rooms(code)
);

CREATE TABLE catalog.revisions (
  entry_id uuid NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  actor text NOT NULL,
  request_id text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT revisions_pkey PRIMARY KEY (entry_id, number),
  CONSTRAINT revisions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES catalog.entries(id),
  CONSTRAINT revisions_number_check CHECK ((number >= 1))
);
CREATE INDEX revisions_media_idx ON catalog.revisions USING gin (catalog.media_hashes(content)) WHERE ((content)::text ~~ '%/media/%'::text);

CREATE TABLE catalog.publications (
  entry_id uuid NOT NULL,
  locale text NOT NULL,
  revision integer,
  first_published_at timestamp with time zone DEFAULT now() NOT NULL,
  published_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT publications_pkey PRIMARY KEY (entry_id, locale),
  CONSTRAINT publications_revision_fkey FOREIGN KEY (entry_id, revision) REFERENCES catalog.revisions(entry_id, number),
  CONSTRAINT publications_locale_check CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text])))
);

CREATE TABLE catalog.schedules (
  id uuid DEFAULT uuidv7() NOT NULL,
  entry_id uuid NOT NULL,
  locale text NOT NULL,
  action text NOT NULL,
  at timestamp with time zone NOT NULL,
  revision integer NOT NULL,
  actor text NOT NULL,
  done_at timestamp with time zone,
  error text,
  CONSTRAINT schedules_pkey PRIMARY KEY (id),
  CONSTRAINT schedules_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES catalog.entries(id),
  CONSTRAINT schedules_revision_fkey FOREIGN KEY (entry_id, revision) REFERENCES catalog.revisions(entry_id, number),
  CONSTRAINT schedules_action_check CHECK ((action = ANY (ARRAY['publish'::text, 'unpublish'::text]))),
  CONSTRAINT schedules_locale_check CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text])))
);
CREATE INDEX schedules_due_idx ON catalog.schedules USING btree (at, id);
CREATE UNIQUE INDEX schedules_pending_key ON catalog.schedules USING btree (entry_id, locale, action) WHERE (done_at IS NULL);

CREATE TABLE catalog.search_rules (
  id uuid NOT NULL,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  CONSTRAINT search_rules_pkey PRIMARY KEY (id),
  CONSTRAINT search_rules_id_fkey FOREIGN KEY (id) REFERENCES catalog.entries(id),
  CONSTRAINT search_rules_time_check CHECK ((starts_at < ends_at))
);

CREATE TABLE catalog.search_rule_categories (
  rule_id uuid NOT NULL,
  category_id uuid NOT NULL,
  CONSTRAINT search_rule_categories_pkey PRIMARY KEY (rule_id, category_id),
  CONSTRAINT search_rule_categories_category_id_fkey FOREIGN KEY (category_id) REFERENCES catalog.categories(id),
  CONSTRAINT search_rule_categories_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES catalog.search_rules(id) ON DELETE CASCADE
);
CREATE INDEX search_rule_categories_category_id_idx ON catalog.search_rule_categories USING btree (category_id);

CREATE TABLE catalog.slugs (
  type text NOT NULL,
  locale text NOT NULL,
  slug text COLLATE "C" NOT NULL,
  entry_id uuid NOT NULL,
  CONSTRAINT slugs_pkey PRIMARY KEY (type, locale, slug),
  CONSTRAINT slugs_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES catalog.entries(id),
  CONSTRAINT slugs_locale_check CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  CONSTRAINT slugs_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
CREATE INDEX slugs_entry_id_idx ON catalog.slugs USING btree (entry_id);

CREATE TABLE catalog.synonyms (
  id uuid NOT NULL,
  CONSTRAINT synonyms_pkey PRIMARY KEY (id),
  CONSTRAINT synonyms_id_fkey FOREIGN KEY (id) REFERENCES catalog.entries(id)
);

CREATE TABLE catalog.variants (
  sku_key text NOT NULL,
  sku text NOT NULL,
  product_id uuid NOT NULL,
  gtin text,
  CONSTRAINT variants_pkey PRIMARY KEY (sku_key),
  CONSTRAINT variants_product_id_fkey FOREIGN KEY (product_id) REFERENCES catalog.products(id) ON DELETE CASCADE,
  CONSTRAINT variants_sku_check CHECK ((sku ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'::text)),
  CONSTRAINT variants_sku_key_check CHECK ((sku_key = upper(sku)))
);
CREATE UNIQUE INDEX variants_gtin_key ON catalog.variants USING btree (gtin);
CREATE INDEX variants_product_id_idx ON catalog.variants USING btree (product_id);

CREATE TABLE published.articles (
  id uuid NOT NULL,
  locale text NOT NULL,
  revision integer NOT NULL,
  slug text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  published_at timestamp with time zone NOT NULL,
  card text NOT NULL,
  page text NOT NULL,
  search_tokens tsvector NOT NULL,
  CONSTRAINT articles_pkey PRIMARY KEY (id, locale)
) WITH (toast_tuple_target=512);
CREATE UNIQUE INDEX articles_locale_slug_key ON published.articles USING btree (locale, slug);
CREATE INDEX articles_name_trgm_idx ON published.articles USING gin (lower(name) gin_trgm_ops);
CREATE INDEX articles_newest_idx ON published.articles USING btree (locale, published_at, id);
CREATE INDEX articles_search_tokens_idx ON published.articles USING gin (search_tokens);

CREATE TABLE published.article_products (
  article_id uuid NOT NULL,
  locale text NOT NULL,
  product_id uuid NOT NULL,
  "position" integer NOT NULL,
  note text,
  CONSTRAINT article_products_pkey PRIMARY KEY (article_id, locale, product_id),
  CONSTRAINT article_products_article_fkey FOREIGN KEY (article_id, locale) REFERENCES published.articles(id, locale) ON DELETE CASCADE
);
CREATE INDEX article_products_product_idx ON published.article_products USING btree (product_id, locale);

CREATE TABLE published.categories (
  id uuid NOT NULL,
  locale text NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  parent_id uuid,
  "position" integer NOT NULL,
  CONSTRAINT categories_pkey PRIMARY KEY (id, locale)
);
CREATE UNIQUE INDEX categories_locale_slug_key ON published.categories USING btree (locale, slug);

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
CREATE UNIQUE INDEX materials_locale_slug_key ON published.materials USING btree (locale, slug);

CREATE TABLE published.products (
  id uuid NOT NULL,
  locale text NOT NULL,
  revision integer NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  published_at timestamp with time zone NOT NULL,
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
) WITH (toast_tuple_target=512);
CREATE INDEX products_category_ids_idx ON published.products USING gin (category_ids);
CREATE INDEX products_color_idx ON published.products USING btree (color);
CREATE UNIQUE INDEX products_locale_slug_key ON published.products USING btree (locale, slug);
CREATE INDEX products_material_ids_idx ON published.products USING gin (material_ids);
CREATE INDEX products_name_idx ON published.products USING btree (locale, sort_key, id);
CREATE INDEX products_name_trgm_idx ON published.products USING gin (lower(name) gin_trgm_ops);
CREATE INDEX products_newest_idx ON published.products USING btree (locale, published_at, id);
CREATE INDEX products_rooms_idx ON published.products USING gin (rooms);
CREATE INDEX products_search_tokens_idx ON published.products USING gin (search_tokens);
CREATE INDEX products_style_idx ON published.products USING btree (style);

CREATE TABLE published.product_prices (
  product_id uuid NOT NULL,
  locale text NOT NULL,
  currency text NOT NULL,
  amount bigint NOT NULL,
  CONSTRAINT product_prices_pkey PRIMARY KEY (product_id, locale, currency),
  CONSTRAINT product_prices_product_fkey FOREIGN KEY (product_id, locale) REFERENCES published.products(id, locale) ON DELETE CASCADE,
  CONSTRAINT product_prices_amount_check CHECK ((amount >= 0))
);
CREATE INDEX product_prices_amount_idx ON published.product_prices USING btree (locale, currency, amount, product_id);

CREATE TABLE published.product_relations (
  product_id uuid NOT NULL,
  locale text NOT NULL,
  related_id uuid NOT NULL,
  kind text NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT product_relations_pkey PRIMARY KEY (product_id, locale, related_id),
  CONSTRAINT product_relations_product_fkey FOREIGN KEY (product_id, locale) REFERENCES published.products(id, locale) ON DELETE CASCADE
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
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  CONSTRAINT search_rules_pkey PRIMARY KEY (id, locale)
);

CREATE TABLE published.skus (
  sku_key text NOT NULL,
  locale text NOT NULL,
  product_id uuid NOT NULL,
  CONSTRAINT skus_pkey PRIMARY KEY (sku_key, locale),
  CONSTRAINT skus_product_fkey FOREIGN KEY (product_id, locale) REFERENCES published.products(id, locale) ON DELETE CASCADE
);
CREATE INDEX skus_product_idx ON published.skus USING btree (product_id, locale);

CREATE TABLE published.slugs (
  type text NOT NULL,
  locale text NOT NULL,
  slug text COLLATE "C" NOT NULL,
  entry_id uuid NOT NULL,
  CONSTRAINT slugs_pkey PRIMARY KEY (type, locale, slug)
);

CREATE TABLE published.synonyms (
  id uuid NOT NULL,
  locale text NOT NULL,
  revision integer NOT NULL,
  words text[] NOT NULL,
  CONSTRAINT synonyms_pkey PRIMARY KEY (id, locale)
);

CREATE TABLE published.taxonomy_counts (
  kind text NOT NULL,
  locale text NOT NULL,
  entry_id uuid NOT NULL,
  difference integer NOT NULL,
  CONSTRAINT taxonomy_counts_kind_check CHECK ((kind = ANY (ARRAY['category'::text, 'material'::text])))
);

CREATE TABLE search.indexes (
  uid text NOT NULL,
  fingerprint text NOT NULL,
  state text DEFAULT 'registered'::text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  changed_at timestamp with time zone DEFAULT now() NOT NULL,
  reconciled_at timestamp with time zone,
  reconciliation jsonb,
  CONSTRAINT indexes_pkey PRIMARY KEY (uid),
  CONSTRAINT indexes_state_check CHECK ((state = ANY (ARRAY['registered'::text, 'filling'::text, 'live'::text, 'retired'::text])))
);
CREATE UNIQUE INDEX indexes_building_key ON search.indexes USING btree (fingerprint) WHERE (state = ANY (ARRAY['registered'::text, 'filling'::text]));
CREATE UNIQUE INDEX indexes_live_key ON search.indexes USING btree (fingerprint) WHERE (state = 'live'::text);

CREATE TABLE search.dirty (
  index_uid text NOT NULL,
  entry_id uuid NOT NULL,
  revision bigint DEFAULT nextval('search.dirty_revision'::regclass) NOT NULL,
  marked_at timestamp with time zone DEFAULT now() NOT NULL,
  not_before timestamp with time zone DEFAULT now() NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  error text,
  CONSTRAINT dirty_pkey PRIMARY KEY (index_uid, entry_id),
  CONSTRAINT dirty_index_uid_fkey FOREIGN KEY (index_uid) REFERENCES search.indexes(uid) ON DELETE CASCADE
);
CREATE INDEX dirty_revision_idx ON search.dirty USING btree (index_uid, revision);

CREATE TABLE search.queries (
  day date NOT NULL,
  locale text NOT NULL,
  query text NOT NULL,
  searches integer NOT NULL,
  empty integer NOT NULL,
  CONSTRAINT queries_pkey PRIMARY KEY (day, locale, query),
  CONSTRAINT queries_empty_check CHECK (((empty >= 0) AND (empty <= searches))),
  CONSTRAINT queries_searches_check CHECK ((searches >= 0))
);

-- Views

CREATE VIEW published.attribute_values AS
 SELECT 'style'::text AS attribute,
    styles.code,
    styles.name,
    styles."position"
   FROM catalog.styles
UNION ALL
 SELECT 'color'::text AS attribute,
    colors.code,
    colors.name,
    colors."position"
   FROM catalog.colors
UNION ALL
 SELECT 'room'::text AS attribute,
    rooms.code,
    rooms.name,
    rooms."position"
   FROM catalog.rooms;

CREATE VIEW published.taxonomy_totals AS
 SELECT kind,
    locale,
    entry_id,
    (sum(difference))::integer AS count
   FROM published.taxonomy_counts
  GROUP BY kind, locale, entry_id
 HAVING (sum(difference) > 0);

-- Functions

CREATE OR REPLACE FUNCTION catalog.add_entry_texts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO catalog.entry_texts (entry_id) SELECT id FROM changed;
  PERFORM pg_notify('entry_texts', '');
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION catalog.clear_entry_text()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  UPDATE catalog.entry_texts SET text = NULL WHERE entry_id = NEW.id;
  PERFORM pg_notify('entry_texts', '');
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION catalog.clear_product_texts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  UPDATE catalog.entry_texts SET text = NULL WHERE entry_id IN (SELECT product_id FROM changed);
  PERFORM pg_notify('entry_texts', '');
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION catalog.record_availability()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM catalog.webhooks) THEN
    PERFORM catalog.record_event(
      'availability_changed', sku.product_id,
      jsonb_build_object('type', 'product', 'sku', NEW.sku_key, 'status', NEW.status, 'quantity', NEW.quantity))
    FROM (SELECT DISTINCT product_id FROM published.skus WHERE sku_key = NEW.sku_key) AS sku;
  END IF;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION catalog.record_event(event text, entry_id uuid, data jsonb)
 RETURNS void
 LANGUAGE sql
AS $function$
  INSERT INTO catalog.events (event, entry_id, data) VALUES (event, entry_id, data)
  RETURNING pg_notify('catalog_events', '');
$function$
;

CREATE OR REPLACE FUNCTION catalog.record_publication()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM catalog.webhooks) THEN
    PERFORM catalog.record_event(
      TG_ARGV[0], changed.id,
      jsonb_build_object('type', TG_ARGV[1], 'locale', locale, 'version', revision, 'slug', slug))
    FROM changed;
  END IF;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION catalog.record_purge(tags text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM catalog.webhooks WHERE 'purge' = ANY (events)) THEN
    PERFORM catalog.record_event('purge', NULL, jsonb_build_object('type', 'cache', 'tags', tags));
  END IF;
END $function$
;

CREATE OR REPLACE FUNCTION catalog.record_republication()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM catalog.webhooks) THEN
    PERFORM catalog.record_event(
      'published', changed.id,
      jsonb_build_object(
        'type', TG_ARGV[0], 'locale', changed.locale, 'version', changed.revision, 'slug', changed.slug))
    FROM changed JOIN before USING (id, locale) WHERE changed.revision <> before.revision;
  END IF;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION catalog.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME;
END $function$
;

CREATE OR REPLACE FUNCTION published.count_deletes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO published.taxonomy_counts (kind, locale, entry_id, difference)
  SELECT kind, locale, entry_id, sum(each) FROM (SELECT locale, category_ids, material_ids, -1 AS each FROM before) AS row CROSS JOIN LATERAL (
    SELECT 'category' AS kind, unnest(category_ids) AS entry_id
    UNION ALL SELECT 'material', unnest(material_ids)) AS counted
  GROUP BY kind, locale, entry_id HAVING sum(each) <> 0;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION published.count_inserts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO published.taxonomy_counts (kind, locale, entry_id, difference)
  SELECT kind, locale, entry_id, sum(each) FROM (SELECT locale, category_ids, material_ids, 1 AS each FROM after) AS row CROSS JOIN LATERAL (
    SELECT 'category' AS kind, unnest(category_ids) AS entry_id
    UNION ALL SELECT 'material', unnest(material_ids)) AS counted
  GROUP BY kind, locale, entry_id HAVING sum(each) <> 0;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION published.count_updates()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO published.taxonomy_counts (kind, locale, entry_id, difference)
  SELECT kind, locale, entry_id, sum(each) FROM (SELECT locale, category_ids, material_ids, 1 AS each FROM after UNION ALL SELECT locale, category_ids, material_ids, -1 AS each FROM before) AS row CROSS JOIN LATERAL (
    SELECT 'category' AS kind, unnest(category_ids) AS entry_id
    UNION ALL SELECT 'material', unnest(material_ids)) AS counted
  GROUP BY kind, locale, entry_id HAVING sum(each) <> 0;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION published.notify_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_notify('published', TG_ARGV[0]),
    catalog.record_purge(CASE TG_ARGV[0] WHEN 'taxonomy' THEN '{lists}' ELSE '{catalog}' END::text[]);
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION published.notify_entries()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM published.notify_ids(TG_ARGV[0], ARRAY (SELECT id FROM changed));
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION published.notify_ids(sign text, ids uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  SELECT pg_notify('published', sign || string_agg(id::text, ',' ORDER BY id)),
         catalog.record_purge(array_agg(id::text ORDER BY id) || '{lists}')
  FROM (SELECT id, row_number() OVER (ORDER BY id) AS number
        FROM (SELECT DISTINCT unnest(ids) AS id) AS entry) AS numbered
  GROUP BY number / 200;
$function$
;

CREATE OR REPLACE FUNCTION published.notify_linked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM published.notify_ids(
    '+', ARRAY (SELECT product_id FROM changed UNION ALL SELECT article_id FROM changed));
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION published.notify_related()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM published.notify_ids('+', ARRAY (SELECT product_id FROM changed));
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION published.notify_rows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM changed) THEN
    PERFORM pg_notify('published', TG_ARGV[0]), catalog.record_purge('{lists}');
  END IF;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION published.reset_counts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  DELETE FROM published.taxonomy_counts;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION search.mark_dirty()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  -- An index is registered while nobody holds this: a transaction that did not see it ends before it is filled.
  PERFORM pg_advisory_xact_lock_shared(7301004);
  -- In one order, so that two writers of the same rows do not deadlock.
  INSERT INTO search.dirty (index_uid, entry_id)
    SELECT uid, id FROM (SELECT DISTINCT id FROM changed) AS entry, search.indexes WHERE state <> 'retired'
    ORDER BY uid, id
    ON CONFLICT (index_uid, entry_id) DO UPDATE
      SET revision = nextval('search.dirty_revision'), not_before = now(), attempts = 0, error = NULL;
  IF FOUND THEN
    PERFORM pg_notify('search_dirty', '');
  END IF;
  RETURN NULL;
END $function$
;

-- Triggers

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON catalog.audit FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_change();
CREATE TRIGGER record_insert AFTER INSERT ON catalog.availability FOR EACH ROW EXECUTE FUNCTION catalog.record_availability();
CREATE TRIGGER record_update AFTER UPDATE ON catalog.availability FOR EACH ROW WHEN (((old.status IS DISTINCT FROM new.status) OR (old.quantity IS DISTINCT FROM new.quantity))) EXECUTE FUNCTION catalog.record_availability();
CREATE TRIGGER notify_changes AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON catalog.colors FOR EACH STATEMENT EXECUTE FUNCTION published.notify_change('taxonomy');
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON catalog.completeness_rules FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_change();
CREATE TRIGGER add_texts AFTER INSERT ON catalog.entries REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.add_entry_texts();
CREATE TRIGGER clear_text AFTER UPDATE ON catalog.entries FOR EACH ROW WHEN ((old.name IS DISTINCT FROM new.name)) EXECUTE FUNCTION catalog.clear_entry_text();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON catalog.revisions FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_change();
CREATE TRIGGER notify_changes AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON catalog.rooms FOR EACH STATEMENT EXECUTE FUNCTION published.notify_change('taxonomy');
CREATE TRIGGER notify_changes AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON catalog.styles FOR EACH STATEMENT EXECUTE FUNCTION published.notify_change('taxonomy');
CREATE TRIGGER clear_texts_on_delete AFTER DELETE ON catalog.variants REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.clear_product_texts();
CREATE TRIGGER clear_texts_on_insert AFTER INSERT ON catalog.variants REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.clear_product_texts();
CREATE TRIGGER clear_texts_on_update AFTER UPDATE ON catalog.variants REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.clear_product_texts();
CREATE TRIGGER notify_deletes AFTER DELETE ON published.article_products REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_linked();
CREATE TRIGGER notify_inserts AFTER INSERT ON published.article_products REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_linked();
CREATE TRIGGER mark_search_dirty_on_delete AFTER DELETE ON published.articles REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.mark_dirty();
CREATE TRIGGER mark_search_dirty_on_insert AFTER INSERT ON published.articles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.mark_dirty();
CREATE TRIGGER mark_search_dirty_on_update AFTER UPDATE ON published.articles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.mark_dirty();
CREATE TRIGGER notify_deletes AFTER DELETE ON published.articles REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_entries('-');
CREATE TRIGGER notify_inserts AFTER INSERT ON published.articles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_entries('+');
CREATE TRIGGER notify_truncation AFTER TRUNCATE ON published.articles FOR EACH STATEMENT EXECUTE FUNCTION published.notify_change('*');
CREATE TRIGGER notify_updates AFTER UPDATE ON published.articles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_entries('+');
CREATE TRIGGER record_deletes AFTER DELETE ON published.articles REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.record_publication('unpublished', 'article');
CREATE TRIGGER record_inserts AFTER INSERT ON published.articles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.record_publication('published', 'article');
CREATE TRIGGER record_updates AFTER UPDATE ON published.articles REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.record_republication('article');
CREATE TRIGGER notify_deletes AFTER DELETE ON published.categories REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_rows('taxonomy');
CREATE TRIGGER notify_inserts AFTER INSERT ON published.categories REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_rows('taxonomy');
CREATE TRIGGER notify_truncation AFTER TRUNCATE ON published.categories FOR EACH STATEMENT EXECUTE FUNCTION published.notify_change('taxonomy');
CREATE TRIGGER notify_updates AFTER UPDATE ON published.categories REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_rows('taxonomy');
CREATE TRIGGER notify_deletes AFTER DELETE ON published.materials REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_rows('taxonomy');
CREATE TRIGGER notify_inserts AFTER INSERT ON published.materials REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_rows('taxonomy');
CREATE TRIGGER notify_truncation AFTER TRUNCATE ON published.materials FOR EACH STATEMENT EXECUTE FUNCTION published.notify_change('taxonomy');
CREATE TRIGGER notify_updates AFTER UPDATE ON published.materials REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_rows('taxonomy');
CREATE TRIGGER notify_deletes AFTER DELETE ON published.product_relations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_related();
CREATE TRIGGER notify_inserts AFTER INSERT ON published.product_relations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_related();
CREATE TRIGGER count_deletes AFTER DELETE ON published.products REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION published.count_deletes();
CREATE TRIGGER count_inserts AFTER INSERT ON published.products REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION published.count_inserts();
CREATE TRIGGER count_updates AFTER UPDATE ON published.products REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION published.count_updates();
CREATE TRIGGER mark_search_dirty_on_delete AFTER DELETE ON published.products REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.mark_dirty();
CREATE TRIGGER mark_search_dirty_on_insert AFTER INSERT ON published.products REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.mark_dirty();
CREATE TRIGGER mark_search_dirty_on_update AFTER UPDATE ON published.products REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.mark_dirty();
CREATE TRIGGER notify_deletes AFTER DELETE ON published.products REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_entries('-');
CREATE TRIGGER notify_inserts AFTER INSERT ON published.products REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_entries('+');
CREATE TRIGGER notify_truncation AFTER TRUNCATE ON published.products FOR EACH STATEMENT EXECUTE FUNCTION published.notify_change('*');
CREATE TRIGGER notify_updates AFTER UPDATE ON published.products REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published.notify_entries('+');
CREATE TRIGGER record_deletes AFTER DELETE ON published.products REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.record_publication('unpublished', 'product');
CREATE TRIGGER record_inserts AFTER INSERT ON published.products REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.record_publication('published', 'product');
CREATE TRIGGER record_updates AFTER UPDATE ON published.products REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.record_republication('product');
CREATE TRIGGER reset_counts AFTER TRUNCATE ON published.products FOR EACH STATEMENT EXECUTE FUNCTION published.reset_counts();

-- Rights of the storefront

DO $$ BEGIN
  CREATE ROLE furniture_storefront NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA published TO furniture_storefront;
GRANT SELECT ON TABLE published.article_products TO furniture_storefront;
GRANT SELECT ON TABLE published.articles TO furniture_storefront;
GRANT SELECT ON TABLE published.attribute_values TO furniture_storefront;
GRANT SELECT ON TABLE published.categories TO furniture_storefront;
GRANT SELECT ON TABLE published.materials TO furniture_storefront;
GRANT SELECT ON TABLE published.product_prices TO furniture_storefront;
GRANT SELECT ON TABLE published.product_relations TO furniture_storefront;
GRANT SELECT ON TABLE published.products TO furniture_storefront;
GRANT SELECT ON TABLE published.search_rules TO furniture_storefront;
GRANT SELECT ON TABLE published.skus TO furniture_storefront;
GRANT SELECT ON TABLE published.slugs TO furniture_storefront;
GRANT SELECT ON TABLE published.synonyms TO furniture_storefront;
GRANT SELECT ON TABLE published.taxonomy_counts TO furniture_storefront;
GRANT SELECT ON TABLE published.taxonomy_totals TO furniture_storefront;
GRANT USAGE ON SCHEMA search TO furniture_storefront;
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE search.dirty TO furniture_storefront;
GRANT USAGE ON SEQUENCE search.dirty_revision TO furniture_storefront;
GRANT USAGE ON SEQUENCE search.index_number TO furniture_storefront;
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE search.indexes TO furniture_storefront;
GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE search.queries TO furniture_storefront;
ALTER DEFAULT PRIVILEGES IN SCHEMA published GRANT SELECT ON TABLES TO furniture_storefront;
ALTER DEFAULT PRIVILEGES IN SCHEMA search GRANT DELETE, INSERT, SELECT, UPDATE ON TABLES TO furniture_storefront;
ALTER DEFAULT PRIVILEGES IN SCHEMA search GRANT USAGE ON SEQUENCES TO furniture_storefront;
