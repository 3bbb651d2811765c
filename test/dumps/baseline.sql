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

CREATE SEQUENCE public.migrations_id_seq;
CREATE TABLE public.migrations (
  id integer DEFAULT nextval('migrations_id_seq'::regclass) NOT NULL,
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL,
  CONSTRAINT "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY (id)
);
SET session_replication_role = replica;
INSERT INTO catalog.entries (id, type, version, name, created_at, updated_at, deleted_at, archived_at) VALUES
  ('01a22fad-dc40-79f3-8d4f-98400230a592', 'synonym', '1', '{"zh-CN": "沙发 = sofa = couch = settee"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc42-7d69-be88-50aafc5c5225', 'synonym', '1', '{"zh-CN": "休闲椅 = 单人椅 = 单椅 = lounge chair = accent chair"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc43-7a7b-a13a-8e965bc139f4', 'synonym', '1', '{"zh-CN": "扶手椅 = armchair"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc44-7475-8ca1-54c158ea94c9', 'synonym', '1', '{"zh-CN": "懒人沙发 = 豆袋 = bean bag"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc44-7c62-9cd6-29eea2d5f807', 'synonym', '1', '{"zh-CN": "贵妃椅 = 躺椅 = chaise = chaise longue = recliner"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc45-7422-811a-83ae2755db35', 'synonym', '1', '{"zh-CN": "摇椅 = rocking chair = rocker"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc45-7ba3-aca8-bc67af017ecf', 'synonym', '1', '{"zh-CN": "办公椅 = 电脑椅 = 转椅 = office chair = desk chair"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc46-7406-895a-19686e52e8a6', 'synonym', '1', '{"zh-CN": "餐椅 = 饭桌椅 = dining chair"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc46-797b-b501-271ccea0c8b1', 'synonym', '1', '{"zh-CN": "吧椅 = 吧台椅 = 高脚椅 = 吧凳 = bar stool = counter stool"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc46-7ea2-a1e6-0f2124179958', 'synonym', '1', '{"zh-CN": "凳子 = 板凳 = stool"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc47-73bf-9d74-c391759dd784', 'synonym', '1', '{"zh-CN": "脚凳 = 脚踏 = 搁脚凳 = ottoman = footstool = footrest"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc47-78b4-b88a-34e6a0477094', 'synonym', '1', '{"zh-CN": "长凳 = 长椅 = bench"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc47-7db4-9f4e-fa9ab435c18c', 'synonym', '1', '{"zh-CN": "沙发床 = sofa bed = sleeper sofa = futon"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc48-72a3-988e-3202122c7b25', 'synonym', '1', '{"zh-CN": "餐桌 = 饭桌 = 吃饭桌 = dining table = kitchen table"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc48-779c-8a55-51b53bfbd156', 'synonym', '1', '{"zh-CN": "茶几 = 咖啡桌 = coffee table = cocktail table"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc48-7c79-b666-0d66a83f2850', 'synonym', '1', '{"zh-CN": "边几 = 角几 = 边桌 = side table = end table"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc49-7178-87ae-5c8ccf2566e2', 'synonym', '1', '{"zh-CN": "书桌 = 写字台 = 办公桌 = desk = writing desk"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc49-77ff-893e-b87631e848e3', 'synonym', '1', '{"zh-CN": "玄关桌 = 玄关台 = 条案 = console table = entry table"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc49-7d04-823e-a8c45511ab84', 'synonym', '1', '{"zh-CN": "梳妆台 = 化妆台 = 化妆桌 = vanity = dressing table = makeup table"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4a-7230-917e-3c2abbd279a7', 'synonym', '1', '{"zh-CN": "衣柜 = 衣橱 = 大衣柜 = wardrobe = armoire"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4a-7713-a2d0-11aec3cfd634', 'synonym', '1', '{"zh-CN": "书柜 = 书架 = 书橱 = bookcase = bookshelf"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4a-7bd6-a86d-64f2d003be16', 'synonym', '1', '{"zh-CN": "斗柜 = 五斗柜 = 抽屉柜 = chest of drawers = dresser"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4b-70b2-ad72-54c54aa1ccb5', 'synonym', '1', '{"zh-CN": "床头柜 = 床边柜 = nightstand = bedside table = night table"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4b-758a-b3e4-b3f1def07683', 'synonym', '1', '{"zh-CN": "电视柜 = 地柜 = tv stand = tv cabinet = tv unit = media console = entertainment center"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4b-7a53-ae9c-f884eaf76928', 'synonym', '1', '{"zh-CN": "餐边柜 = 碗柜 = sideboard = buffet = credenza"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4b-7f0c-9dfe-2e0f1683bff3', 'synonym', '1', '{"zh-CN": "鞋柜 = 鞋架 = shoe cabinet = shoe rack"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4c-73c8-894f-8c8435c6cac6', 'synonym', '1', '{"zh-CN": "置物架 = 搁板 = 层架 = shelf = rack"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4c-7869-83f7-fee03e763ed3', 'synonym', '1', '{"zh-CN": "床垫 = 席梦思 = mattress"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4c-7d53-a27d-ab728074f38e', 'synonym', '1', '{"zh-CN": "双层床 = 高低床 = 上下铺 = 子母床 = bunk bed"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4d-7d1b-9417-ec9ce766b59a', 'synonym', '1', '{"zh-CN": "婴儿床 = 宝宝床 = crib = cot"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4e-726c-8381-8fc507797f35', 'synonym', '1', '{"zh-CN": "软床 = 软包床 = 布艺床 = upholstered bed"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4e-7738-b283-bd730f68eb05', 'synonym', '1', '{"zh-CN": "地毯 = 毯子 = rug = carpet"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4e-7c1e-945c-46e7fe25c5e6', 'synonym', '1', '{"zh-CN": "灯 = 灯具 = lamp = light"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4f-70dc-99fa-1d3144ae3e78', 'synonym', '1', '{"zh-CN": "落地灯 = 立灯 = floor lamp = standing lamp"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4f-7704-939e-97e0dd7b435d', 'synonym', '1', '{"zh-CN": "吊灯 = 吊顶灯 = pendant light = chandelier"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc4f-7c0e-ba64-c531eafaab54', 'synonym', '1', '{"zh-CN": "台灯 = 桌灯 = table lamp = desk lamp"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc50-71c3-a788-f874041d2180', 'synonym', '1', '{"zh-CN": "镜子 = 穿衣镜 = mirror"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc50-76d8-a0f1-25ff9af5f609', 'synonym', '1', '{"zh-CN": "抱枕 = 靠垫 = 靠枕 = cushion = throw pillow"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc50-7b9b-ab6a-82d5c0189a48', 'synonym', '1', '{"zh-CN": "窗帘 = 帘子 = curtain = drape"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc51-704a-83b0-bf0424d3f567', 'synonym', '1', '{"zh-CN": "屏风 = 隔断 = room divider = folding screen"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc51-750b-9c82-da193511be6e', 'synonym', '1', '{"zh-CN": "摆件 = 装饰品 = ornament = decor"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc51-79ca-9766-423564df3372', 'synonym', '1', '{"zh-CN": "绒布 = 法兰绒 = 丝绒 = 绒面 = velvet = flannel = plush"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc51-7e80-b4f6-c5cb8c96da37', 'synonym', '1', '{"zh-CN": "真皮 = 皮革 = leather = genuine leather"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc52-73ca-a435-1d0c1f751a57', 'synonym', '1', '{"zh-CN": "人造皮 = 仿皮 = 皮革布 = faux leather = pu leather = vegan leather"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc52-7887-8da6-ee0437592128', 'synonym', '1', '{"zh-CN": "布艺 = 布料 = 织物 = fabric = textile"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc52-7d38-b549-1a60dcdb003e', 'synonym', '1', '{"zh-CN": "亚麻 = 麻布 = linen"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc53-71c0-b9cb-8c0661c4f745', 'synonym', '1', '{"zh-CN": "实木 = 原木 = solid wood"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc53-765d-8080-be089f945371', 'synonym', '1', '{"zh-CN": "胡桃木 = 黑胡桃 = 黑胡桃木 = walnut"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc53-7aec-b4be-cf29c5501630', 'synonym', '1', '{"zh-CN": "橡木 = 白橡木 = oak"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc53-7fa9-a81d-d9582c6f09e5', 'synonym', '1', '{"zh-CN": "藤编 = 藤 = 藤制 = rattan = wicker"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc54-743a-ae50-9827ed58c284', 'synonym', '1', '{"zh-CN": "竹 = 竹子 = 竹制 = bamboo"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc54-7918-8dce-88db2595ba8f', 'synonym', '1', '{"zh-CN": "不锈钢 = stainless steel"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc54-7dfc-834d-7d586e4bcc53', 'synonym', '1', '{"zh-CN": "铁艺 = 熟铁 = wrought iron"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc55-735b-af15-4e5bb289f353', 'synonym', '1', '{"zh-CN": "黄铜 = 铜 = brass"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc56-723d-8b7a-700daa8dbca3', 'synonym', '1', '{"zh-CN": "大理石 = 云石 = marble"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc56-7741-9c14-1beefa81c3cd', 'synonym', '1', '{"zh-CN": "岩板 = sintered stone"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc56-7c30-87c3-265929568a7d', 'synonym', '1', '{"zh-CN": "玻璃 = glass"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc57-7873-adb0-66be5c9de5b5', 'synonym', '1', '{"zh-CN": "户外 = 室外 = 露天 = 花园 = 庭院 = 院子 = outdoor = garden = patio"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc57-7d59-bf5b-523a4b2af60d', 'synonym', '1', '{"zh-CN": "庭院 = 院子 = courtyard"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc58-72b1-9f1b-435564222a8a', 'synonym', '1', '{"zh-CN": "客厅 = 起居室 = living room = lounge"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc58-7e7b-8565-8833359b4589', 'synonym', '1', '{"zh-CN": "卧室 = 睡房 = 主卧 = bedroom"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc59-73ed-b1ee-10d810364442', 'synonym', '1', '{"zh-CN": "餐厅 = 饭厅 = dining room"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc59-78e6-8fff-39a5f509c18c', 'synonym', '1', '{"zh-CN": "书房 = 家庭办公室 = study = home office"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc59-7eb1-af40-5f986f629292', 'synonym', '1', '{"zh-CN": "玄关 = 门厅 = 入户 = entryway = hallway = foyer"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5a-73df-a494-1d9b520eb94b', 'synonym', '1', '{"zh-CN": "儿童房 = 孩子房 = kids room = nursery"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5a-78f1-939b-5f5852c4b7d7', 'synonym', '1', '{"zh-CN": "阳台 = 露台 = balcony = terrace"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5a-7de0-9457-6c56cfcc0a8f', 'synonym', '1', '{"zh-CN": "北欧 = 北欧风 = scandinavian = nordic"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5b-72f6-96f5-6de7c926510d', 'synonym', '1', '{"zh-CN": "中古风 = 复古 = 中世纪 = mid century = vintage = retro"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5b-77d1-95be-c58c18a6726b', 'synonym', '1', '{"zh-CN": "极简 = 简约 = minimalist = minimal"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5b-7cc5-9ddc-c4f043c467a1', 'synonym', '1', '{"zh-CN": "新中式 = 中式 = chinese style"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5c-71b3-ac2b-a8f5bb9245eb', 'synonym', '1', '{"zh-CN": "日式 = 和风 = japanese style = japandi"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5c-76c9-958c-a5334d5fcfc0', 'synonym', '1', '{"zh-CN": "工业风 = industrial"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5c-7bd7-8890-25a42ad81692', 'synonym', '1', '{"zh-CN": "奶油风 = 奶油色 = 米白 = 米白色 = cream = off white = ivory"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5d-70e0-ad37-ac9c478e87e3', 'synonym', '1', '{"zh-CN": "灰色 = 灰 = grey = gray"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5d-763a-b901-a9595bf06e2b', 'synonym', '1', '{"zh-CN": "棕色 = 咖啡色 = 褐色 = brown"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dc5d-7b5b-847d-5d29258dff51', 'synonym', '1', '{"zh-CN": "墨绿 = 墨绿色 = 深绿 = dark green"}', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00', NULL, NULL),
  ('01a22fad-dda6-70b7-809f-7d7473dec454', 'category', '1', '{"en": "Lounge chairs", "zh-CN": "休闲椅"}', '2026-12-01 03:37:33.346409+00', '2026-12-01 03:37:33.346409+00', NULL, NULL),
  ('01a22fad-de07-778d-b58d-db208434c4fc', 'material', '1', '{"en": "Walnut", "zh-CN": "胡桃木"}', '2026-12-01 03:37:33.445277+00', '2026-12-01 03:37:33.445277+00', NULL, NULL),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'product', '3', '{"en": "Carl lounge chair", "zh-CN": "Carl休闲椅"}', '2026-12-01 03:37:33.476554+00', '2026-12-01 03:37:33.855948+00', NULL, NULL),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'product', '2', '{"en": "Gaston lounge chair", "zh-CN": "Gaston休闲椅"}', '2026-12-01 03:37:33.510398+00', '2026-12-01 03:37:33.855948+00', NULL, NULL),
  ('01a22fad-de76-7845-8c38-d8c868b810fd', 'product', '2', '{"en": "Ruche lounge chair", "zh-CN": "Ruche休闲椅"}', '2026-12-01 03:37:33.555466+00', '2026-12-01 03:37:33.855948+00', NULL, NULL),
  ('01a22fad-de85-7ef6-89ae-9f799e73d9e8', 'article', '1', '{"en": "Courtyard life", "zh-CN": "庭院生活"}', '2026-12-01 03:37:33.573473+00', '2026-12-01 03:37:33.573473+00', NULL, NULL),
  ('01a22fad-df7c-7cfc-b78d-be929e0cc8c3', 'search-rule', '1', '{"zh-CN": "Carl first"}', '2026-12-01 03:37:33.820254+00', '2026-12-01 03:37:33.820254+00', NULL, NULL);
INSERT INTO catalog.articles (id, kind) VALUES
  ('01a22fad-de85-7ef6-89ae-9f799e73d9e8', 'essay');
INSERT INTO catalog.colors (code, name, "position") VALUES
  ('beige', '{"en": "Beige", "zh-CN": "米色"}', '2'),
  ('black', '{"en": "Black", "zh-CN": "黑色"}', '4'),
  ('blue', '{"en": "Blue", "zh-CN": "蓝色"}', '11'),
  ('brown', '{"en": "Brown", "zh-CN": "棕色"}', '5'),
  ('cream', '{"en": "Cream", "zh-CN": "奶油色"}', '1'),
  ('gold', '{"en": "Gold", "zh-CN": "金色"}', '15'),
  ('green', '{"en": "Green", "zh-CN": "绿色"}', '10'),
  ('grey', '{"en": "Grey", "zh-CN": "灰色"}', '3'),
  ('multicolor', '{"en": "Multicolour", "zh-CN": "多色"}', '16'),
  ('orange', '{"en": "Orange", "zh-CN": "橙色"}', '8'),
  ('pink', '{"en": "Pink", "zh-CN": "粉色"}', '13'),
  ('purple', '{"en": "Purple", "zh-CN": "紫色"}', '12'),
  ('red', '{"en": "Red", "zh-CN": "红色"}', '7'),
  ('silver', '{"en": "Silver", "zh-CN": "银色"}', '14'),
  ('tan', '{"en": "Tan", "zh-CN": "驼色"}', '6'),
  ('white', '{"en": "White", "zh-CN": "白色"}', '0'),
  ('yellow', '{"en": "Yellow", "zh-CN": "黄色"}', '9');
INSERT INTO catalog.styles (code, name, "position") VALUES
  ('art-deco', '{"en": "Art Deco", "zh-CN": "装饰艺术"}', '9'),
  ('classic', '{"en": "Classic", "zh-CN": "古典"}', '11'),
  ('french', '{"en": "French", "zh-CN": "法式"}', '8'),
  ('industrial', '{"en": "Industrial", "zh-CN": "工业风"}', '7'),
  ('japandi', '{"en": "Japandi", "zh-CN": "日式"}', '6'),
  ('mid-century', '{"en": "Mid-century", "zh-CN": "中古风"}', '2'),
  ('minimalist', '{"en": "Minimalist", "zh-CN": "极简"}', '1'),
  ('modern', '{"en": "Modern", "zh-CN": "现代"}', '0'),
  ('new-chinese', '{"en": "New Chinese", "zh-CN": "新中式"}', '4'),
  ('rustic', '{"en": "Rustic", "zh-CN": "乡村"}', '10'),
  ('scandinavian', '{"en": "Scandinavian", "zh-CN": "北欧"}', '3'),
  ('wabi-sabi', '{"en": "Wabi-sabi", "zh-CN": "侘寂"}', '5');
INSERT INTO catalog.products (id, style, color, width_mm, depth_mm, height_mm, seat_height_mm, weight_g, max_load_g) VALUES
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'rustic', 'black', '780', '820', '760', NULL, NULL, NULL),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'rustic', 'brown', '780', '820', '760', NULL, NULL, NULL),
  ('01a22fad-de76-7845-8c38-d8c868b810fd', 'rustic', 'brown', '780', '820', '760', NULL, NULL, NULL);
INSERT INTO catalog.audit (id, at, actor, request_id, action, entry_id, revision, details) VALUES
  ('01a22fad-ddd9-70d9-a5c7-f727423b6e33', '2026-12-01 03:37:33.346409+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '78073f96-a1ee-4e79-89f9-73bd3fbd0fbf', 'created', '01a22fad-dda6-70b7-809f-7d7473dec454', '1', '{}'),
  ('01a22fad-de0e-779c-8bfd-fb6d67ddcb9f', '2026-12-01 03:37:33.445277+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'e47949fb-18e9-4aa4-99ab-7576f9ffddfa', 'created', '01a22fad-de07-778d-b58d-db208434c4fc', '1', '{}'),
  ('01a22fad-de3a-7dc5-bd86-e6ccef3ad9e0', '2026-12-01 03:37:33.476554+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '061f413d-a351-4920-b745-59bc0a3fed4f', 'created', '01a22fad-de2d-71fd-a350-2297c4cfee4b', '1', '{}'),
  ('01a22fad-de61-7ab6-a484-ea982e67e832', '2026-12-01 03:37:33.510398+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '976832d3-5d12-471c-b350-347f93371d0d', 'created', '01a22fad-de4b-711c-b6b5-617f8acd9b6c', '1', '{}'),
  ('01a22fad-de7c-774d-8d47-f66d1d509a49', '2026-12-01 03:37:33.555466+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '7ca42a72-c198-4ce6-a516-579eaf09fab2', 'created', '01a22fad-de76-7845-8c38-d8c868b810fd', '1', '{}'),
  ('01a22fad-de8b-7248-a11a-84fa1ed050fd', '2026-12-01 03:37:33.573473+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'd0d8f7d4-769a-4911-917c-e31c1abbbd48', 'created', '01a22fad-de85-7ef6-89ae-9f799e73d9e8', '1', '{}'),
  ('01a22fad-dea1-7f09-baee-33400d0243b4', '2026-12-01 03:37:33.597278+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '1c41e64c-f774-4f0e-aa57-f0c8e93e2084', 'webhook_created', NULL, NULL, '{"url": "https://hooks.example/catalogue", "events": ["published", "purge"], "webhook": "01a22fad-dea0-710d-a893-5dfe08136907"}'),
  ('01a22fad-dec3-7bcb-bfbe-3d70df12b34d', '2026-12-01 03:37:33.610266+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '5d3f7f55-f485-475c-971c-dae7d47fa509', 'published', '01a22fad-de2d-71fd-a350-2297c4cfee4b', '1', '{"locales": ["zh-CN", "en"]}'),
  ('01a22fad-deed-7321-b241-90a0d6c77266', '2026-12-01 03:37:33.642866+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '702e8cc0-2915-43ac-823b-3922209559b7', 'published', '01a22fad-de4b-711c-b6b5-617f8acd9b6c', '1', '{"locales": ["zh-CN", "en"]}'),
  ('01a22fad-df17-73dd-b652-42968a85e04a', '2026-12-01 03:37:33.683779+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'ba0e6223-fc4c-40a7-a8c7-4b7ffd4d94a6', 'published', '01a22fad-de85-7ef6-89ae-9f799e73d9e8', '1', '{"locales": ["zh-CN", "en"]}'),
  ('01a22fad-df2b-789c-abea-063ce01e7151', '2026-12-01 03:37:33.725807+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'b2fc5988-3f03-42c3-9fec-8c0975f9fecd', 'edited', '01a22fad-de2d-71fd-a350-2297c4cfee4b', '2', '{"fields": ["color"]}'),
  ('01a22fad-df37-7ce8-aa83-9e0df8781635', '2026-12-01 03:37:33.74753+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'ec7aca71-399a-4ee3-a8fa-e55244c643d3', 'scheduled', '01a22fad-de76-7845-8c38-d8c868b810fd', '1', '{"planned": [{"at": "2100-01-01T10:00:00Z", "action": "publish", "locale": "zh-CN"}]}'),
  ('01a22fad-df3f-762a-b195-023524ad438b', '2026-12-01 03:37:33.757394+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '03ce127b-13a3-427f-af2a-73545114fff7', 'preview_linked', '01a22fad-de2d-71fd-a350-2297c4cfee4b', NULL, '{"seconds": 86400}'),
  ('01a22fad-df68-72e8-b1f5-461a9aa57213', '2026-12-01 03:37:33.765145+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'fc87bea8-4056-48b6-88c4-b97741c07bf5', 'stock_set', '01a22fad-de2d-71fd-a350-2297c4cfee4b', NULL, '{"sku": "CARL-1", "status": "in_stock", "quantity": 3}'),
  ('01a22fad-df81-7c52-a939-e8f389b23c5d', '2026-12-01 03:37:33.820254+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '7c7d712e-b0ba-449e-865a-3b3e3ec1060c', 'created', '01a22fad-df7c-7cfc-b78d-be929e0cc8c3', '1', '{}'),
  ('01a22fad-dfb8-7419-849a-07ef2bc6208e', '2026-12-01 03:37:33.855948+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '6ecbef87-2eca-4f8e-b3c2-b4a464b16c3d', 'edited', '01a22fad-de2d-71fd-a350-2297c4cfee4b', '3', '{"job": "01a22fad-df90-7e88-8316-31d47b085887", "fields": ["style"]}'),
  ('01a22fad-dfb8-7629-8118-21d628a33c80', '2026-12-01 03:37:33.855948+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '6ecbef87-2eca-4f8e-b3c2-b4a464b16c3d', 'edited', '01a22fad-de4b-711c-b6b5-617f8acd9b6c', '2', '{"job": "01a22fad-df90-7e88-8316-31d47b085887", "fields": ["style"]}'),
  ('01a22fad-dfb8-7678-bec1-8c0d8534697f', '2026-12-01 03:37:33.855948+00', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '6ecbef87-2eca-4f8e-b3c2-b4a464b16c3d', 'edited', '01a22fad-de76-7845-8c38-d8c868b810fd', '2', '{"job": "01a22fad-df90-7e88-8316-31d47b085887", "fields": ["style"]}');
INSERT INTO catalog.availability (sku_key, status, quantity, actor, updated_at) VALUES
  ('CARL-1', 'in_stock', '3', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '2026-12-01 03:37:33.765145+00');
INSERT INTO catalog.categories (id, parent_id) VALUES
  ('01a22fad-dda6-70b7-809f-7d7473dec454', NULL);
INSERT INTO catalog.completeness (entry_id, locale, score, required, recommended, version, rules_version) VALUES
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'en', '62', '{}', '{tagline,description,media}', '3', '1'),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'zh-CN', '62', '{}', '{tagline,description,media}', '3', '1'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'en', '62', '{}', '{tagline,description,media}', '2', '1'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'zh-CN', '62', '{}', '{tagline,description,media}', '2', '1'),
  ('01a22fad-de76-7845-8c38-d8c868b810fd', 'en', '62', '{}', '{tagline,description,media}', '2', '1'),
  ('01a22fad-de76-7845-8c38-d8c868b810fd', 'zh-CN', '62', '{}', '{tagline,description,media}', '2', '1'),
  ('01a22fad-de85-7ef6-89ae-9f799e73d9e8', 'en', '50', '{}', '{summary,cover}', '1', '1'),
  ('01a22fad-de85-7ef6-89ae-9f799e73d9e8', 'zh-CN', '50', '{}', '{summary,cover}', '1', '1');
INSERT INTO catalog.completeness_rules (version, rules, actor, created_at) VALUES
  ('1', '[{"type": "product", "required": [], "recommended": ["name", "tagline", "description", "categories", "materials", "variants", "media", "dimensions"]}, {"type": "article", "required": [], "recommended": ["title", "summary", "body", "cover"]}]', 'system', '2026-12-01 03:37:32.797077+00');
INSERT INTO catalog.events (id, sequence, event, entry_id, data, created_at) VALUES
  ('01a22fad-debe-7712-bfe9-af483c02a141', '1', 'purge', NULL, '{"tags": ["01a22fad-de2d-71fd-a350-2297c4cfee4b", "lists"], "type": "cache"}', '2026-12-01 03:37:33.610266+00'),
  ('01a22fad-debe-7eb9-8c5d-2fc79b5a120b', '2', 'published', '01a22fad-de2d-71fd-a350-2297c4cfee4b', '{"slug": "carl-lounge-chair", "type": "product", "locale": "en", "version": 1}', '2026-12-01 03:37:33.610266+00'),
  ('01a22fad-debf-70df-9f15-370b60052fdd', '3', 'published', '01a22fad-de2d-71fd-a350-2297c4cfee4b', '{"slug": "carl-xiu-xian-yi", "type": "product", "locale": "zh-CN", "version": 1}', '2026-12-01 03:37:33.610266+00'),
  ('01a22fad-dee8-789b-81f3-57b6779f67ed', '4', 'purge', NULL, '{"tags": ["01a22fad-de4b-711c-b6b5-617f8acd9b6c", "lists"], "type": "cache"}', '2026-12-01 03:37:33.642866+00'),
  ('01a22fad-dee8-7d84-a7f3-9686174727c0', '5', 'published', '01a22fad-de4b-711c-b6b5-617f8acd9b6c', '{"slug": "gaston-lounge-chair", "type": "product", "locale": "en", "version": 1}', '2026-12-01 03:37:33.642866+00'),
  ('01a22fad-dee8-7f7f-97a1-cc1d98ac14f0', '6', 'published', '01a22fad-de4b-711c-b6b5-617f8acd9b6c', '{"slug": "gaston-xiu-xian-yi", "type": "product", "locale": "zh-CN", "version": 1}', '2026-12-01 03:37:33.642866+00'),
  ('01a22fad-deec-7af8-947b-434f39bbe207', '7', 'purge', NULL, '{"tags": ["01a22fad-de4b-711c-b6b5-617f8acd9b6c", "lists"], "type": "cache"}', '2026-12-01 03:37:33.642866+00'),
  ('01a22fad-df14-76d7-8b46-6d98d60a4e68', '8', 'purge', NULL, '{"tags": ["01a22fad-de85-7ef6-89ae-9f799e73d9e8", "lists"], "type": "cache"}', '2026-12-01 03:37:33.683779+00'),
  ('01a22fad-df14-7aea-9981-5a8cc979d6fd', '9', 'published', '01a22fad-de85-7ef6-89ae-9f799e73d9e8', '{"slug": "courtyard-life", "type": "article", "locale": "en", "version": 1}', '2026-12-01 03:37:33.683779+00'),
  ('01a22fad-df14-7cf4-98cc-78328ecef4fd', '10', 'published', '01a22fad-de85-7ef6-89ae-9f799e73d9e8', '{"slug": "ting-yuan-sheng-huo", "type": "article", "locale": "zh-CN", "version": 1}', '2026-12-01 03:37:33.683779+00'),
  ('01a22fad-df48-7136-a381-a19dfd9cd025', '11', 'availability_changed', '01a22fad-de2d-71fd-a350-2297c4cfee4b', '{"sku": "CARL-1", "type": "product", "status": "in_stock", "quantity": 3}', '2026-12-01 03:37:33.765145+00'),
  ('01a22fad-df5f-7972-8ca3-95316061ea87', '12', 'purge', NULL, '{"tags": ["01a22fad-de2d-71fd-a350-2297c4cfee4b", "lists"], "type": "cache"}', '2026-12-01 03:37:33.765145+00');
INSERT INTO catalog.webhooks (id, url, description, events, secret, actor, created_at) VALUES
  ('01a22fad-dea0-710d-a893-5dfe08136907', 'https://hooks.example/catalogue', NULL, '{published,purge}', E'\\x9224571073bcc920a87311cbaeff68815eefd448df31cbae5b2589fdf7bf9f54', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '2026-12-01 03:37:33.597278+00');
INSERT INTO catalog.deliveries (id, webhook_id, event_id, state, next_at, attempts, created_at) VALUES
  ('01a22fad-dec7-7a8e-b965-51f9768cf623', '01a22fad-dea0-710d-a893-5dfe08136907', '01a22fad-debe-7712-bfe9-af483c02a141', 'pending', '2026-12-01 03:37:35.638388+00', '[]', '2026-12-01 03:37:33.638388+00'),
  ('01a22fad-dec7-7ed4-b13b-1067914492e6', '01a22fad-dea0-710d-a893-5dfe08136907', '01a22fad-debe-7eb9-8c5d-2fc79b5a120b', 'pending', '2026-12-01 03:37:38.655822+00', '[{"at": "2026-12-01T03:37:33.644Z", "ms": 11, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 03:37:33.638388+00'),
  ('01a22fad-dec7-7efd-9e38-74089bbbc896', '01a22fad-dea0-710d-a893-5dfe08136907', '01a22fad-debf-70df-9f15-370b60052fdd', 'pending', '2026-12-01 03:37:38.656172+00', '[{"at": "2026-12-01T03:37:33.651Z", "ms": 3, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 03:37:33.638388+00'),
  ('01a22fad-def0-7ab5-82c5-29e44dd58748', '01a22fad-dea0-710d-a893-5dfe08136907', '01a22fad-dee8-789b-81f3-57b6779f67ed', 'pending', '2026-12-01 03:37:35.679328+00', '[]', '2026-12-01 03:37:33.679328+00'),
  ('01a22fad-def0-7cbd-8b84-c2cb1b8d6c03', '01a22fad-dea0-710d-a893-5dfe08136907', '01a22fad-dee8-7d84-a7f3-9686174727c0', 'pending', '2026-12-01 03:37:38.692425+00', '[{"at": "2026-12-01T03:37:33.685Z", "ms": 7, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 03:37:33.679328+00'),
  ('01a22fad-def0-7cda-b8d8-e41dbd9d8289', '01a22fad-dea0-710d-a893-5dfe08136907', '01a22fad-dee8-7f7f-97a1-cc1d98ac14f0', 'pending', '2026-12-01 03:37:38.692898+00', '[{"at": "2026-12-01T03:37:33.687Z", "ms": 5, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 03:37:33.679328+00'),
  ('01a22fad-def0-7cee-b6c7-3c2abe84faf9', '01a22fad-dea0-710d-a893-5dfe08136907', '01a22fad-deec-7af8-947b-434f39bbe207', 'pending', '2026-12-01 03:37:35.679328+00', '[]', '2026-12-01 03:37:33.679328+00'),
  ('01a22fad-df1a-7789-969d-4550f3380d72', '01a22fad-dea0-710d-a893-5dfe08136907', '01a22fad-df14-76d7-8b46-6d98d60a4e68', 'pending', '2026-12-01 03:37:35.721572+00', '[]', '2026-12-01 03:37:33.721572+00'),
  ('01a22fad-df1a-7849-bd71-9d39d88e969e', '01a22fad-dea0-710d-a893-5dfe08136907', '01a22fad-df14-7aea-9981-5a8cc979d6fd', 'pending', '2026-12-01 03:37:38.732892+00', '[{"at": "2026-12-01T03:37:33.729Z", "ms": 3, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 03:37:33.721572+00'),
  ('01a22fad-df1a-7863-8e45-23c2e7013368', '01a22fad-dea0-710d-a893-5dfe08136907', '01a22fad-df14-7cf4-98cc-78328ecef4fd', 'pending', '2026-12-01 03:37:38.73322+00', '[{"at": "2026-12-01T03:37:33.730Z", "ms": 2, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 03:37:33.721572+00'),
  ('01a22fad-df6a-734a-87e5-42cca21fb95c', '01a22fad-dea0-710d-a893-5dfe08136907', '01a22fad-df5f-7972-8ca3-95316061ea87', 'pending', '2026-12-01 03:37:35.801309+00', '[]', '2026-12-01 03:37:33.801309+00');
INSERT INTO catalog.entry_texts (entry_id, text) VALUES
  ('01a22fad-dc40-79f3-8d4f-98400230a592', ' 沙 发 sofa couch settee 
 SHAFA SF FA '),
  ('01a22fad-dc42-7d69-be88-50aafc5c5225', ' 休 闲 椅 单 人 椅 单 椅 lounge chair accent chair 
 XIUXIANYI XXY XIANYI XY YI DANRENYI DRY RENYI RY DANYI DY '),
  ('01a22fad-dc43-7a7b-a13a-8e965bc139f4', ' 扶 手 椅 armchair 
 FUSHOUYI FSY SHOUYI SY YI '),
  ('01a22fad-dc44-7475-8ca1-54c158ea94c9', ' 懒 人 沙 发 豆 袋 bean bag 
 LANRENSHAFA LRSF RENSHAFA RSF SHAFA SF FA DOUDAI DD DAI '),
  ('01a22fad-dc44-7c62-9cd6-29eea2d5f807', ' 贵 妃 椅 躺 椅 chaise chaise longue recliner 
 GUIFEIYI GFY FEIYI FY YI TANGYI TY '),
  ('01a22fad-dc45-7422-811a-83ae2755db35', ' 摇 椅 rocking chair rocker 
 YAOYI YY YI '),
  ('01a22fad-dc45-7ba3-aca8-bc67af017ecf', ' 办 公 椅 电 脑 椅 转 椅 office chair desk chair 
 BANGONGYI BGY GONGYI GY YI DIANNAOYI DNY NAOYI NY ZHUANYI ZY '),
  ('01a22fad-dc46-7406-895a-19686e52e8a6', ' 餐 椅 饭 桌 椅 dining chair 
 CANYI CY YI FANZHUOYI FZY ZHUOYI ZY '),
  ('01a22fad-dc46-797b-b501-271ccea0c8b1', ' 吧 椅 吧 台 椅 高 脚 椅 吧 凳 bar stool counter stool 
 BAYI BY YI BATAIYI BTY TAIYI TY GAOJIAOYI GJY JIAOYI JY BADENG BD DENG '),
  ('01a22fad-dc46-7ea2-a1e6-0f2124179958', ' 凳 子 板 凳 stool 
 DENGZI DZ ZI BANDENG BD DENG '),
  ('01a22fad-dc47-73bf-9d74-c391759dd784', ' 脚 凳 脚 踏 搁 脚 凳 ottoman footstool footrest 
 JIAODENG JD DENG JIAOTA JT TA GEJIAODENG GJD '),
  ('01a22fad-dc47-78b4-b88a-34e6a0477094', ' 长 凳 长 椅 bench 
 CHANGDENG CD DENG CHANGYI CY YI '),
  ('01a22fad-dc47-7db4-9f4e-fa9ab435c18c', ' 沙 发 床 sofa bed sleeper sofa futon 
 SHAFACHUANG SFC FACHUANG FC CHUANG '),
  ('01a22fad-dc48-72a3-988e-3202122c7b25', ' 餐 桌 饭 桌 吃 饭 桌 dining table kitchen table 
 CANZHUO CZ ZHUO FANZHUO FZ CHIFANZHUO CFZ '),
  ('01a22fad-dc48-779c-8a55-51b53bfbd156', ' 茶 几 咖 啡 桌 coffee table cocktail table 
 CHAJI CJ JI KAFEIZHUO KFZ FEIZHUO FZ ZHUO '),
  ('01a22fad-dc48-7c79-b666-0d66a83f2850', ' 边 几 角 几 边 桌 side table end table 
 BIANJI BJ JI JIAOJI JJ BIANZHUO BZ ZHUO '),
  ('01a22fad-dc49-7178-87ae-5c8ccf2566e2', ' 书 桌 写 字 台 办 公 桌 desk writing desk 
 SHUZHUO SZ ZHUO XIEZITAI XZT ZITAI ZT TAI BANGONGZHUO BGZ GONGZHUO GZ '),
  ('01a22fad-dc49-77ff-893e-b87631e848e3', ' 玄 关 桌 玄 关 台 条 案 console table entry table 
 XUANGUANZHUO XGZ GUANZHUO GZ ZHUO XUANGUANTAI XGT GUANTAI GT TAI TIAOAN TA AN '),
  ('01a22fad-dc49-7d04-823e-a8c45511ab84', ' 梳 妆 台 化 妆 台 化 妆 桌 vanity dressing table makeup table 
 SHUZHUANGTAI SZT ZHUANGTAI ZT TAI HUAZHUANGTAI HZT HUAZHUANGZHUO HZZ ZHUANGZHUO ZZ ZHUO '),
  ('01a22fad-dc4a-7230-917e-3c2abbd279a7', ' 衣 柜 衣 橱 大 衣 柜 wardrobe armoire 
 YIGUI YG GUI YICHU YC CHU DAYIGUI DYG '),
  ('01a22fad-dc4a-7713-a2d0-11aec3cfd634', ' 书 柜 书 架 书 橱 bookcase bookshelf 
 SHUGUI SG GUI SHUJIA SJ JIA SHUCHU SC CHU '),
  ('01a22fad-dc4a-7bd6-a86d-64f2d003be16', ' 斗 柜 五 斗 柜 抽 屉 柜 chest of drawers dresser 
 DOUGUI DG GUI WUDOUGUI WDG CHOUTIGUI CTG TIGUI TG '),
  ('01a22fad-dc4b-70b2-ad72-54c54aa1ccb5', ' 床 头 柜 床 边 柜 nightstand bedside table night table 
 CHUANGTOUGUI CTG TOUGUI TG GUI CHUANGBIANGUI CBG BIANGUI BG '),
  ('01a22fad-dc4b-758a-b3e4-b3f1def07683', ' 电 视 柜 地 柜 tv stand tv cabinet tv unit media console entertainment center 
 DIANSHIGUI DSG SHIGUI SG GUI DIGUI DG '),
  ('01a22fad-dc4b-7a53-ae9c-f884eaf76928', ' 餐 边 柜 碗 柜 sideboard buffet credenza 
 CANBIANGUI CBG BIANGUI BG GUI WANGUI WG '),
  ('01a22fad-dc4b-7f0c-9dfe-2e0f1683bff3', ' 鞋 柜 鞋 架 shoe cabinet shoe rack 
 XIEGUI XG GUI XIEJIA XJ JIA '),
  ('01a22fad-dc4c-73c8-894f-8c8435c6cac6', ' 置 物 架 搁 板 层 架 shelf rack 
 ZHIWUJIA ZWJ WUJIA WJ JIA GEBAN GB BAN CENGJIA CJ '),
  ('01a22fad-dc4c-7869-83f7-fee03e763ed3', ' 床 垫 席 梦 思 mattress 
 CHUANGDIAN CD DIAN XIMENGSI XMS MENGSI MS SI '),
  ('01a22fad-dc4c-7d53-a27d-ab728074f38e', ' 双 层 床 高 低 床 上 下 铺 子 母 床 bunk bed 
 SHUANGCENGCHUANG SCC CENGCHUANG CC CHUANG GAODICHUANG GDC DICHUANG DC SHANGXIAPU SXP XIAPU XP PU ZIMUCHUANG ZMC MUCHUANG MC '),
  ('01a22fad-dc4d-7d1b-9417-ec9ce766b59a', ' 婴 儿 床 宝 宝 床 crib cot 
 YINGERCHUANG YEC ERCHUANG EC CHUANG BAOBAOCHUANG BBC BAOCHUANG BC '),
  ('01a22fad-dc4e-726c-8381-8fc507797f35', ' 软 床 软 包 床 布 艺 床 upholstered bed 
 RUANCHUANG RC CHUANG RUANBAOCHUANG RBC BAOCHUANG BC BUYICHUANG BYC YICHUANG YC '),
  ('01a22fad-dc4e-7738-b283-bd730f68eb05', ' 地 毯 毯 子 rug carpet 
 DITAN DT TAN TANZI TZ ZI '),
  ('01a22fad-dc4e-7c1e-945c-46e7fe25c5e6', ' 灯 灯 具 lamp light 
 DENG DENGJU DJ JU '),
  ('01a22fad-dc4f-70dc-99fa-1d3144ae3e78', ' 落 地 灯 立 灯 floor lamp standing lamp 
 LUODIDENG LDD DIDENG DD DENG LIDENG LD '),
  ('01a22fad-dc4f-7704-939e-97e0dd7b435d', ' 吊 灯 吊 顶 灯 pendant light chandelier 
 DIAODENG DD DENG DIAODINGDENG DDD DINGDENG '),
  ('01a22fad-dc4f-7c0e-ba64-c531eafaab54', ' 台 灯 桌 灯 table lamp desk lamp 
 TAIDENG TD DENG ZHUODENG ZD '),
  ('01a22fad-dc50-71c3-a788-f874041d2180', ' 镜 子 穿 衣 镜 mirror 
 JINGZI JZ ZI CHUANYIJING CYJ YIJING YJ JING '),
  ('01a22fad-dc50-76d8-a0f1-25ff9af5f609', ' 抱 枕 靠 垫 靠 枕 cushion throw pillow 
 BAOZHEN BZ ZHEN KAODIAN KD DIAN KAOZHEN KZ '),
  ('01a22fad-dc50-7b9b-ab6a-82d5c0189a48', ' 窗 帘 帘 子 curtain drape 
 CHUANGLIAN CL LIAN LIANZI LZ ZI '),
  ('01a22fad-dc51-704a-83b0-bf0424d3f567', ' 屏 风 隔 断 room divider folding screen 
 PINGFENG PF FENG GEDUAN GD DUAN '),
  ('01a22fad-dc51-750b-9c82-da193511be6e', ' 摆 件 装 饰 品 ornament decor 
 BAIJIAN BJ JIAN ZHUANGSHIPIN ZSP SHIPIN SP PIN '),
  ('01a22fad-dc51-79ca-9766-423564df3372', ' 绒 布 法 兰 绒 丝 绒 绒 面 velvet flannel plush 
 RONGBU RB BU FALANRONG FLR LANRONG LR RONG SIRONG SR RONGMIAN RM MIAN '),
  ('01a22fad-dc51-7e80-b4f6-c5cb8c96da37', ' 真 皮 皮 革 leather genuine leather 
 ZHENPI ZP PI PIGE PG GE '),
  ('01a22fad-dc52-73ca-a435-1d0c1f751a57', ' 人 造 皮 仿 皮 皮 革 布 faux leather pu leather vegan leather 
 RENZAOPI RZP ZAOPI ZP PI FANGPI FP PIGEBU PGB GEBU GB BU '),
  ('01a22fad-dc52-7887-8da6-ee0437592128', ' 布 艺 布 料 织 物 fabric textile 
 BUYI BY YI BULIAO BL LIAO ZHIWU ZW WU '),
  ('01a22fad-dc52-7d38-b549-1a60dcdb003e', ' 亚 麻 麻 布 linen 
 YAMA YM MA MABU MB BU '),
  ('01a22fad-dc53-71c0-b9cb-8c0661c4f745', ' 实 木 原 木 solid wood 
 SHIMU SM MU YUANMU YM '),
  ('01a22fad-dc53-765d-8080-be089f945371', ' 胡 桃 木 黑 胡 桃 黑 胡 桃 木 walnut 
 HUTAOMU HTM TAOMU TM MU HEIHUTAO HHT HUTAO HT TAO HEIHUTAOMU HHTM '),
  ('01a22fad-dc53-7aec-b4be-cf29c5501630', ' 橡 木 白 橡 木 oak 
 XIANGMU XM MU BAIXIANGMU BXM '),
  ('01a22fad-dc53-7fa9-a81d-d9582c6f09e5', ' 藤 编 藤 藤 制 rattan wicker 
 TENGBIAN TB BIAN TENG TENGZHI TZ ZHI '),
  ('01a22fad-dc54-743a-ae50-9827ed58c284', ' 竹 竹 子 竹 制 bamboo 
 ZHU ZHUZI ZZ ZI ZHUZHI ZHI '),
  ('01a22fad-dc54-7918-8dce-88db2595ba8f', ' 不 锈 钢 stainless steel 
 BUXIUGANG BXG XIUGANG XG GANG '),
  ('01a22fad-dc54-7dfc-834d-7d586e4bcc53', ' 铁 艺 熟 铁 wrought iron 
 TIEYI TY YI SHUTIE ST TIE '),
  ('01a22fad-dc55-735b-af15-4e5bb289f353', ' 黄 铜 铜 brass 
 HUANGTONG HT TONG '),
  ('01a22fad-dc56-723d-8b7a-700daa8dbca3', ' 大 理 石 云 石 marble 
 DALISHI DLS LISHI LS SHI YUNSHI YS '),
  ('01a22fad-dc56-7741-9c14-1beefa81c3cd', ' 岩 板 sintered stone 
 YANBAN YB BAN '),
  ('01a22fad-dc56-7c30-87c3-265929568a7d', ' 玻 璃 glass 
 BOLI BL LI '),
  ('01a22fad-dc57-7873-adb0-66be5c9de5b5', ' 户 外 室 外 露 天 花 园 庭 院 院 子 outdoor garden patio 
 HUWAI HW WAI SHIWAI SW LUTIAN LT TIAN HUAYUAN HY YUAN TINGYUAN TY YUANZI YZ ZI '),
  ('01a22fad-dc57-7d59-bf5b-523a4b2af60d', ' 庭 院 院 子 courtyard 
 TINGYUAN TY YUAN YUANZI YZ ZI '),
  ('01a22fad-dc58-72b1-9f1b-435564222a8a', ' 客 厅 起 居 室 living room lounge 
 KETING KT TING QIJUSHI QJS JUSHI JS SHI '),
  ('01a22fad-dc58-7e7b-8565-8833359b4589', ' 卧 室 睡 房 主 卧 bedroom 
 WOSHI WS SHI SHUIFANG SF FANG ZHUWO ZW WO '),
  ('01a22fad-dc59-73ed-b1ee-10d810364442', ' 餐 厅 饭 厅 dining room 
 CANTING CT TING FANTING FT '),
  ('01a22fad-dc59-78e6-8fff-39a5f509c18c', ' 书 房 家 庭 办 公 室 study home office 
 SHUFANG SF FANG JIATINGBANGONGSHI JTBGS TINGBANGONGSHI TBGS BANGONGSHI BGS GONGSHI GS SHI '),
  ('01a22fad-dc59-7eb1-af40-5f986f629292', ' 玄 关 门 厅 入 户 entryway hallway foyer 
 XUANGUAN XG GUAN MENTING MT TING RUHU RH HU '),
  ('01a22fad-dc5a-73df-a494-1d9b520eb94b', ' 儿 童 房 孩 子 房 kids room nursery 
 ERTONGFANG ETF TONGFANG TF FANG HAIZIFANG HZF ZIFANG ZF '),
  ('01a22fad-dc5a-78f1-939b-5f5852c4b7d7', ' 阳 台 露 台 balcony terrace 
 YANGTAI YT TAI LUTAI LT '),
  ('01a22fad-dc5a-7de0-9457-6c56cfcc0a8f', ' 北 欧 北 欧 风 scandinavian nordic 
 BEIOU BO OU BEIOUFENG BOF OUFENG OF FENG '),
  ('01a22fad-dc5b-72f6-96f5-6de7c926510d', ' 中 古 风 复 古 中 世 纪 mid century vintage retro 
 ZHONGGUFENG ZGF GUFENG GF FENG FUGU FG GU ZHONGSHIJI ZSJ SHIJI SJ JI '),
  ('01a22fad-dc5b-77d1-95be-c58c18a6726b', ' 极 简 简 约 minimalist minimal 
 JIJIAN JJ JIAN JIANYUE JY YUE '),
  ('01a22fad-dc5b-7cc5-9ddc-c4f043c467a1', ' 新 中 式 中 式 chinese style 
 XINZHONGSHI XZS ZHONGSHI ZS SHI '),
  ('01a22fad-dc5c-71b3-ac2b-a8f5bb9245eb', ' 日 式 和 风 japanese style japandi 
 RISHI RS SHI HEFENG HF FENG '),
  ('01a22fad-dc5c-76c9-958c-a5334d5fcfc0', ' 工 业 风 industrial 
 GONGYEFENG GYF YEFENG YF FENG '),
  ('01a22fad-dc5c-7bd7-8890-25a42ad81692', ' 奶 油 风 奶 油 色 米 白 米 白 色 cream off white ivory 
 NAIYOUFENG NYF YOUFENG YF FENG NAIYOUSE NYS YOUSE YS SE MIBAI MB BAI MIBAISE MBS BAISE BS '),
  ('01a22fad-dc5d-70e0-ad37-ac9c478e87e3', ' 灰 色 灰 grey gray 
 HUISE HS SE HUI '),
  ('01a22fad-dc5d-763a-b901-a9595bf06e2b', ' 棕 色 咖 啡 色 褐 色 brown 
 ZONGSE ZS SE KAFEISE KFS FEISE FS HESE HS '),
  ('01a22fad-dc5d-7b5b-847d-5d29258dff51', ' 墨 绿 墨 绿 色 深 绿 dark green 
 MOLV ML LV MOLVSE MLS LVSE LS SE SHENLV SL '),
  ('01a22fad-dda6-70b7-809f-7d7473dec454', ' lounge chairs 
 休 闲 椅 
 XIUXIANYI XXY XIANYI XY YI '),
  ('01a22fad-de07-778d-b58d-db208434c4fc', ' walnut 
 胡 桃 木 
 HUTAOMU HTM TAOMU TM MU '),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', ' carl lounge chair 
 carl 休 闲 椅 
 carl 1 
 XIUXIANYI XXY XIANYI XY YI '),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', ' gaston lounge chair 
 gaston 休 闲 椅 
 gaston 1 
 XIUXIANYI XXY XIANYI XY YI '),
  ('01a22fad-de76-7845-8c38-d8c868b810fd', ' ruche lounge chair 
 ruche 休 闲 椅 
 ruche 1 
 XIUXIANYI XXY XIANYI XY YI '),
  ('01a22fad-de85-7ef6-89ae-9f799e73d9e8', ' courtyard life 
 庭 院 生 活 
 TINGYUANSHENGHUO TYSH YUANSHENGHUO YSH SHENGHUO SH HUO '),
  ('01a22fad-df7c-7cfc-b78d-be929e0cc8c3', ' carl first 
  ');
INSERT INTO catalog.idempotency_records (actor, key, fingerprint, response, created_at) VALUES
  ('key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'create-CARL-1', E'\\x2ddd0b67eaada3b344472673a1492c9620638c8a528ea2f9fe0f5647b533f2bc', E'{"body": {"id": "01a22fad-de2d-71fd-a350-2297c4cfee4b", "name": {"en": "Carl lounge chair", "zh-CN": "Carl休闲椅"}, "slug": {"en": "carl-lounge-chair", "zh-CN": "carl-xiu-xian-yi"}, "type": "product", "color": "brown", "rooms": ["living-room"], "style": "modern", "status": "draft", "related": [], "version": 1, "schedule": {}, "variants": [{"sku": "CARL-1", "prices": {"CNY": 528000, "USD": 79900}}], "createdAt": "2026-12-01T03:37:33.476Z", "materials": [{"part": "frame", "material": "01a22fad-de07-778d-b58d-db208434c4fc"}], "updatedAt": "2026-12-01T03:37:33.476Z", "archivedAt": null, "categories": ["01a22fad-dda6-70b7-809f-7d7473dec454"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}], "completeness": {"en": {"score": 62, "required": [], "recommended": ["tagline", "description", "media"]}, "zh-CN": {"score": 62, "required": [], "recommended": ["tagline", "description", "media"]}}, "publications": {}}, "etag": "\\"1\\"", "location": "/v1/merchandising/products/01a22fad-de2d-71fd-a350-2297c4cfee4b"}', '2026-12-01 03:37:33.476554+00'),
  ('key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'create-GASTON-1', E'\\x302dd1d551fdd359f7437e9b180bdbd3fdaa23e9aa763125c547f92e0458730c', E'{"body": {"id": "01a22fad-de4b-711c-b6b5-617f8acd9b6c", "name": {"en": "Gaston lounge chair", "zh-CN": "Gaston休闲椅"}, "slug": {"en": "gaston-lounge-chair", "zh-CN": "gaston-xiu-xian-yi"}, "type": "product", "color": "brown", "rooms": ["living-room"], "style": "modern", "status": "draft", "related": [{"kind": "similar", "product": "01a22fad-de2d-71fd-a350-2297c4cfee4b"}], "version": 1, "schedule": {}, "variants": [{"sku": "GASTON-1", "prices": {"CNY": 528000, "USD": 79900}}], "createdAt": "2026-12-01T03:37:33.510Z", "materials": [{"part": "frame", "material": "01a22fad-de07-778d-b58d-db208434c4fc"}], "updatedAt": "2026-12-01T03:37:33.510Z", "archivedAt": null, "categories": ["01a22fad-dda6-70b7-809f-7d7473dec454"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}], "completeness": {"en": {"score": 62, "required": [], "recommended": ["tagline", "description", "media"]}, "zh-CN": {"score": 62, "required": [], "recommended": ["tagline", "description", "media"]}}, "publications": {}}, "etag": "\\"1\\"", "location": "/v1/merchandising/products/01a22fad-de4b-711c-b6b5-617f8acd9b6c"}', '2026-12-01 03:37:33.510398+00'),
  ('key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'create-RUCHE-1', E'\\x505ababea41e3a537eb50fe0c774e572ba8324301288c4de08d3ba9d23d9dc3c', E'{"body": {"id": "01a22fad-de76-7845-8c38-d8c868b810fd", "name": {"en": "Ruche lounge chair", "zh-CN": "Ruche休闲椅"}, "slug": {"en": "ruche-lounge-chair", "zh-CN": "ruche-xiu-xian-yi"}, "type": "product", "color": "brown", "rooms": ["living-room"], "style": "modern", "status": "draft", "related": [], "version": 1, "schedule": {}, "variants": [{"sku": "RUCHE-1", "prices": {"CNY": 528000, "USD": 79900}}], "createdAt": "2026-12-01T03:37:33.555Z", "materials": [{"part": "frame", "material": "01a22fad-de07-778d-b58d-db208434c4fc"}], "updatedAt": "2026-12-01T03:37:33.555Z", "archivedAt": null, "categories": ["01a22fad-dda6-70b7-809f-7d7473dec454"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}], "completeness": {"en": {"score": 62, "required": [], "recommended": ["tagline", "description", "media"]}, "zh-CN": {"score": 62, "required": [], "recommended": ["tagline", "description", "media"]}}, "publications": {}}, "etag": "\\"1\\"", "location": "/v1/merchandising/products/01a22fad-de76-7845-8c38-d8c868b810fd"}', '2026-12-01 03:37:33.555466+00');
INSERT INTO catalog.import_mappings (name, mapping, actor, updated_at) VALUES
  ('Supplier', '{"type": "product", "columns": {"SKU": "variants.sku"}}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '2026-12-01 03:37:33.813031+00');
INSERT INTO catalog.jobs (id, kind, type, options, dry_run, all_or_nothing, status, cancel, starts, total, done, counts, faults, findings, actor, request_id, created_at, started_at, ended_at) VALUES
  ('01a22fad-df90-7e88-8316-31d47b085887', 'bulk-edit', 'product', '{"patch": {"style": "rustic"}, "filter": {"state": "active"}}', 'false', 'false', 'done', 'false', '0', '3', '3', '{"updated": 3}', '[]', '{}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '6ecbef87-2eca-4f8e-b3c2-b4a464b16c3d', '2026-12-01 03:37:33.839604+00', '2026-12-01 03:37:33.846884+00', '2026-12-01 03:37:33.884013+00');
INSERT INTO catalog.job_items (job_id, number, entry_id, expected_version, outcome, version, faults, changes) VALUES
  ('01a22fad-df90-7e88-8316-31d47b085887', '1', '01a22fad-de2d-71fd-a350-2297c4cfee4b', '2', 'updated', '3', '[]', '[{"new": "rustic", "old": "modern", "path": "style"}]'),
  ('01a22fad-df90-7e88-8316-31d47b085887', '2', '01a22fad-de4b-711c-b6b5-617f8acd9b6c', '1', 'updated', '2', '[]', '[{"new": "rustic", "old": "modern", "path": "style"}]'),
  ('01a22fad-df90-7e88-8316-31d47b085887', '3', '01a22fad-de76-7845-8c38-d8c868b810fd', '1', 'updated', '2', '[]', '[{"new": "rustic", "old": "modern", "path": "style"}]');
INSERT INTO catalog.keys (id, name, role, hash, created_at, revoked_at, scopes, expires_at, last_used_at) VALUES
  ('01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'dump', 'admin', E'\\x94d683393f63f98ee8b489b8333da7c8997a34c69bd066f80ece7b143871239e', '2026-12-01 03:37:33.269016+00', NULL, NULL, NULL, '2026-12-01 03:37:33.308752+00');
INSERT INTO catalog.materials (id, kind) VALUES
  ('01a22fad-de07-778d-b58d-db208434c4fc', 'wood');
INSERT INTO catalog.previews (hash, entry_id, actor, expires_at, revoked_at) VALUES
  (E'\\xb1da4c413c1fbd278da6de558761db254970a425ecfb04c689c3d631d06bd76a', '01a22fad-de2d-71fd-a350-2297c4cfee4b', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '2026-12-02 03:37:33.757394+00', NULL);
INSERT INTO catalog.product_categories (product_id, category_id) VALUES
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', '01a22fad-dda6-70b7-809f-7d7473dec454'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', '01a22fad-dda6-70b7-809f-7d7473dec454'),
  ('01a22fad-de76-7845-8c38-d8c868b810fd', '01a22fad-dda6-70b7-809f-7d7473dec454');
INSERT INTO catalog.product_materials (product_id, "position", part, material_id) VALUES
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', '1', 'frame', '01a22fad-de07-778d-b58d-db208434c4fc'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', '1', 'frame', '01a22fad-de07-778d-b58d-db208434c4fc'),
  ('01a22fad-de76-7845-8c38-d8c868b810fd', '1', 'frame', '01a22fad-de07-778d-b58d-db208434c4fc');
INSERT INTO catalog.product_relations (product_id, related_id, kind) VALUES
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', '01a22fad-de2d-71fd-a350-2297c4cfee4b', 'similar');
INSERT INTO catalog.rooms (code, name, "position") VALUES
  ('balcony', '{"en": "Balcony", "zh-CN": "阳台"}', '7'),
  ('bedroom', '{"en": "Bedroom", "zh-CN": "卧室"}', '2'),
  ('courtyard', '{"en": "Courtyard", "zh-CN": "庭院"}', '6'),
  ('dining-room', '{"en": "Dining room", "zh-CN": "餐厅"}', '1'),
  ('entryway', '{"en": "Entryway", "zh-CN": "玄关"}', '4'),
  ('kids-room', '{"en": "Children''s room", "zh-CN": "儿童房"}', '8'),
  ('kitchen', '{"en": "Kitchen", "zh-CN": "厨房"}', '5'),
  ('living-room', '{"en": "Living room", "zh-CN": "客厅"}', '0'),
  ('study', '{"en": "Study", "zh-CN": "书房"}', '3');
INSERT INTO catalog.product_rooms (product_id, room) VALUES
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'living-room'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'living-room'),
  ('01a22fad-de76-7845-8c38-d8c868b810fd', 'living-room');
INSERT INTO catalog.revisions (entry_id, number, content, actor, request_id, created_at) VALUES
  ('01a22fad-dc40-79f3-8d4f-98400230a592', '1', '{"words": ["沙发", "sofa", "couch", "settee"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc42-7d69-be88-50aafc5c5225', '1', '{"words": ["休闲椅", "单人椅", "单椅", "lounge chair", "accent chair"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc43-7a7b-a13a-8e965bc139f4', '1', '{"words": ["扶手椅", "armchair"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc44-7475-8ca1-54c158ea94c9', '1', '{"words": ["懒人沙发", "豆袋", "bean bag"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc44-7c62-9cd6-29eea2d5f807', '1', '{"words": ["贵妃椅", "躺椅", "chaise", "chaise longue", "recliner"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc45-7422-811a-83ae2755db35', '1', '{"words": ["摇椅", "rocking chair", "rocker"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc45-7ba3-aca8-bc67af017ecf', '1', '{"words": ["办公椅", "电脑椅", "转椅", "office chair", "desk chair"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc46-7406-895a-19686e52e8a6', '1', '{"words": ["餐椅", "饭桌椅", "dining chair"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc46-797b-b501-271ccea0c8b1', '1', '{"words": ["吧椅", "吧台椅", "高脚椅", "吧凳", "bar stool", "counter stool"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc46-7ea2-a1e6-0f2124179958', '1', '{"words": ["凳子", "板凳", "stool"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc47-73bf-9d74-c391759dd784', '1', '{"words": ["脚凳", "脚踏", "搁脚凳", "ottoman", "footstool", "footrest"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc47-78b4-b88a-34e6a0477094', '1', '{"words": ["长凳", "长椅", "bench"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc47-7db4-9f4e-fa9ab435c18c', '1', '{"words": ["沙发床", "sofa bed", "sleeper sofa", "futon"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc48-72a3-988e-3202122c7b25', '1', '{"words": ["餐桌", "饭桌", "吃饭桌", "dining table", "kitchen table"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc48-779c-8a55-51b53bfbd156', '1', '{"words": ["茶几", "咖啡桌", "coffee table", "cocktail table"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc48-7c79-b666-0d66a83f2850', '1', '{"words": ["边几", "角几", "边桌", "side table", "end table"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc49-7178-87ae-5c8ccf2566e2', '1', '{"words": ["书桌", "写字台", "办公桌", "desk", "writing desk"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc49-77ff-893e-b87631e848e3', '1', '{"words": ["玄关桌", "玄关台", "条案", "console table", "entry table"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc49-7d04-823e-a8c45511ab84', '1', '{"words": ["梳妆台", "化妆台", "化妆桌", "vanity", "dressing table", "makeup table"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4a-7230-917e-3c2abbd279a7', '1', '{"words": ["衣柜", "衣橱", "大衣柜", "wardrobe", "armoire"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4a-7713-a2d0-11aec3cfd634', '1', '{"words": ["书柜", "书架", "书橱", "bookcase", "bookshelf"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4a-7bd6-a86d-64f2d003be16', '1', '{"words": ["斗柜", "五斗柜", "抽屉柜", "chest of drawers", "dresser"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-70b2-ad72-54c54aa1ccb5', '1', '{"words": ["床头柜", "床边柜", "nightstand", "bedside table", "night table"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-758a-b3e4-b3f1def07683', '1', '{"words": ["电视柜", "地柜", "tv stand", "tv cabinet", "tv unit", "media console", "entertainment center"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-7a53-ae9c-f884eaf76928', '1', '{"words": ["餐边柜", "碗柜", "sideboard", "buffet", "credenza"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-7f0c-9dfe-2e0f1683bff3', '1', '{"words": ["鞋柜", "鞋架", "shoe cabinet", "shoe rack"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4c-73c8-894f-8c8435c6cac6', '1', '{"words": ["置物架", "搁板", "层架", "shelf", "rack"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4c-7869-83f7-fee03e763ed3', '1', '{"words": ["床垫", "席梦思", "mattress"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4c-7d53-a27d-ab728074f38e', '1', '{"words": ["双层床", "高低床", "上下铺", "子母床", "bunk bed"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4d-7d1b-9417-ec9ce766b59a', '1', '{"words": ["婴儿床", "宝宝床", "crib", "cot"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4e-726c-8381-8fc507797f35', '1', '{"words": ["软床", "软包床", "布艺床", "upholstered bed"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4e-7738-b283-bd730f68eb05', '1', '{"words": ["地毯", "毯子", "rug", "carpet"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4e-7c1e-945c-46e7fe25c5e6', '1', '{"words": ["灯", "灯具", "lamp", "light"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4f-70dc-99fa-1d3144ae3e78', '1', '{"words": ["落地灯", "立灯", "floor lamp", "standing lamp"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4f-7704-939e-97e0dd7b435d', '1', '{"words": ["吊灯", "吊顶灯", "pendant light", "chandelier"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4f-7c0e-ba64-c531eafaab54', '1', '{"words": ["台灯", "桌灯", "table lamp", "desk lamp"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc50-71c3-a788-f874041d2180', '1', '{"words": ["镜子", "穿衣镜", "mirror"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc50-76d8-a0f1-25ff9af5f609', '1', '{"words": ["抱枕", "靠垫", "靠枕", "cushion", "throw pillow"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc50-7b9b-ab6a-82d5c0189a48', '1', '{"words": ["窗帘", "帘子", "curtain", "drape"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-704a-83b0-bf0424d3f567', '1', '{"words": ["屏风", "隔断", "room divider", "folding screen"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-750b-9c82-da193511be6e', '1', '{"words": ["摆件", "装饰品", "ornament", "decor"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-79ca-9766-423564df3372', '1', '{"words": ["绒布", "法兰绒", "丝绒", "绒面", "velvet", "flannel", "plush"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-7e80-b4f6-c5cb8c96da37', '1', '{"words": ["真皮", "皮革", "leather", "genuine leather"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc52-73ca-a435-1d0c1f751a57', '1', '{"words": ["人造皮", "仿皮", "皮革布", "faux leather", "pu leather", "vegan leather"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc52-7887-8da6-ee0437592128', '1', '{"words": ["布艺", "布料", "织物", "fabric", "textile"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc52-7d38-b549-1a60dcdb003e', '1', '{"words": ["亚麻", "麻布", "linen"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-71c0-b9cb-8c0661c4f745', '1', '{"words": ["实木", "原木", "solid wood"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-765d-8080-be089f945371', '1', '{"words": ["胡桃木", "黑胡桃", "黑胡桃木", "walnut"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-7aec-b4be-cf29c5501630', '1', '{"words": ["橡木", "白橡木", "oak"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-7fa9-a81d-d9582c6f09e5', '1', '{"words": ["藤编", "藤", "藤制", "rattan", "wicker"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc54-743a-ae50-9827ed58c284', '1', '{"words": ["竹", "竹子", "竹制", "bamboo"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc54-7918-8dce-88db2595ba8f', '1', '{"words": ["不锈钢", "stainless steel"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc54-7dfc-834d-7d586e4bcc53', '1', '{"words": ["铁艺", "熟铁", "wrought iron"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc55-735b-af15-4e5bb289f353', '1', '{"words": ["黄铜", "铜", "brass"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc56-723d-8b7a-700daa8dbca3', '1', '{"words": ["大理石", "云石", "marble"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc56-7741-9c14-1beefa81c3cd', '1', '{"words": ["岩板", "sintered stone"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc56-7c30-87c3-265929568a7d', '1', '{"words": ["玻璃", "glass"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc57-7873-adb0-66be5c9de5b5', '1', '{"words": ["户外", "室外", "露天", "花园", "庭院", "院子", "outdoor", "garden", "patio"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc57-7d59-bf5b-523a4b2af60d', '1', '{"words": ["庭院", "院子", "courtyard"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc58-72b1-9f1b-435564222a8a', '1', '{"words": ["客厅", "起居室", "living room", "lounge"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc58-7e7b-8565-8833359b4589', '1', '{"words": ["卧室", "睡房", "主卧", "bedroom"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc59-73ed-b1ee-10d810364442', '1', '{"words": ["餐厅", "饭厅", "dining room"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc59-78e6-8fff-39a5f509c18c', '1', '{"words": ["书房", "家庭办公室", "study", "home office"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc59-7eb1-af40-5f986f629292', '1', '{"words": ["玄关", "门厅", "入户", "entryway", "hallway", "foyer"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5a-73df-a494-1d9b520eb94b', '1', '{"words": ["儿童房", "孩子房", "kids room", "nursery"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5a-78f1-939b-5f5852c4b7d7', '1', '{"words": ["阳台", "露台", "balcony", "terrace"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5a-7de0-9457-6c56cfcc0a8f', '1', '{"words": ["北欧", "北欧风", "scandinavian", "nordic"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5b-72f6-96f5-6de7c926510d', '1', '{"words": ["中古风", "复古", "中世纪", "mid century", "vintage", "retro"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5b-77d1-95be-c58c18a6726b', '1', '{"words": ["极简", "简约", "minimalist", "minimal"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5b-7cc5-9ddc-c4f043c467a1', '1', '{"words": ["新中式", "中式", "chinese style"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5c-71b3-ac2b-a8f5bb9245eb', '1', '{"words": ["日式", "和风", "japanese style", "japandi"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5c-76c9-958c-a5334d5fcfc0', '1', '{"words": ["工业风", "industrial"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5c-7bd7-8890-25a42ad81692', '1', '{"words": ["奶油风", "奶油色", "米白", "米白色", "cream", "off white", "ivory"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5d-70e0-ad37-ac9c478e87e3', '1', '{"words": ["灰色", "灰", "grey", "gray"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5d-763a-b901-a9595bf06e2b', '1', '{"words": ["棕色", "咖啡色", "褐色", "brown"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5d-7b5b-847d-5d29258dff51', '1', '{"words": ["墨绿", "墨绿色", "深绿", "dark green"]}', 'system', 'migration', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dda6-70b7-809f-7d7473dec454', '1', '{"name": {"en": "Lounge chairs", "zh-CN": "休闲椅"}, "slug": {"en": "lounge-chairs", "zh-CN": "xiu-xian-yi"}}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '78073f96-a1ee-4e79-89f9-73bd3fbd0fbf', '2026-12-01 03:37:33.346409+00'),
  ('01a22fad-de07-778d-b58d-db208434c4fc', '1', '{"kind": "wood", "name": {"en": "Walnut", "zh-CN": "胡桃木"}, "slug": {"en": "walnut", "zh-CN": "hu-tao-mu"}}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'e47949fb-18e9-4aa4-99ab-7576f9ffddfa', '2026-12-01 03:37:33.445277+00'),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', '1', '{"name": {"en": "Carl lounge chair", "zh-CN": "Carl休闲椅"}, "slug": {"en": "carl-lounge-chair", "zh-CN": "carl-xiu-xian-yi"}, "color": "brown", "rooms": ["living-room"], "style": "modern", "related": [], "variants": [{"sku": "CARL-1", "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22fad-de07-778d-b58d-db208434c4fc"}], "categories": ["01a22fad-dda6-70b7-809f-7d7473dec454"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '061f413d-a351-4920-b745-59bc0a3fed4f', '2026-12-01 03:37:33.476554+00'),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', '2', '{"name": {"en": "Carl lounge chair", "zh-CN": "Carl休闲椅"}, "slug": {"en": "carl-lounge-chair", "zh-CN": "carl-xiu-xian-yi"}, "color": "black", "rooms": ["living-room"], "style": "modern", "related": [], "variants": [{"sku": "CARL-1", "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22fad-de07-778d-b58d-db208434c4fc"}], "categories": ["01a22fad-dda6-70b7-809f-7d7473dec454"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'b2fc5988-3f03-42c3-9fec-8c0975f9fecd', '2026-12-01 03:37:33.725807+00'),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', '3', '{"name": {"en": "Carl lounge chair", "zh-CN": "Carl休闲椅"}, "slug": {"en": "carl-lounge-chair", "zh-CN": "carl-xiu-xian-yi"}, "color": "black", "rooms": ["living-room"], "style": "rustic", "related": [], "variants": [{"sku": "CARL-1", "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22fad-de07-778d-b58d-db208434c4fc"}], "categories": ["01a22fad-dda6-70b7-809f-7d7473dec454"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '6ecbef87-2eca-4f8e-b3c2-b4a464b16c3d', '2026-12-01 03:37:33.855948+00'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', '1', '{"name": {"en": "Gaston lounge chair", "zh-CN": "Gaston休闲椅"}, "slug": {"en": "gaston-lounge-chair", "zh-CN": "gaston-xiu-xian-yi"}, "color": "brown", "rooms": ["living-room"], "style": "modern", "related": [{"kind": "similar", "product": "01a22fad-de2d-71fd-a350-2297c4cfee4b"}], "variants": [{"sku": "GASTON-1", "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22fad-de07-778d-b58d-db208434c4fc"}], "categories": ["01a22fad-dda6-70b7-809f-7d7473dec454"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '976832d3-5d12-471c-b350-347f93371d0d', '2026-12-01 03:37:33.510398+00'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', '2', '{"name": {"en": "Gaston lounge chair", "zh-CN": "Gaston休闲椅"}, "slug": {"en": "gaston-lounge-chair", "zh-CN": "gaston-xiu-xian-yi"}, "color": "brown", "rooms": ["living-room"], "style": "rustic", "related": [{"kind": "similar", "product": "01a22fad-de2d-71fd-a350-2297c4cfee4b"}], "variants": [{"sku": "GASTON-1", "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22fad-de07-778d-b58d-db208434c4fc"}], "categories": ["01a22fad-dda6-70b7-809f-7d7473dec454"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '6ecbef87-2eca-4f8e-b3c2-b4a464b16c3d', '2026-12-01 03:37:33.855948+00'),
  ('01a22fad-de76-7845-8c38-d8c868b810fd', '1', '{"name": {"en": "Ruche lounge chair", "zh-CN": "Ruche休闲椅"}, "slug": {"en": "ruche-lounge-chair", "zh-CN": "ruche-xiu-xian-yi"}, "color": "brown", "rooms": ["living-room"], "style": "modern", "related": [], "variants": [{"sku": "RUCHE-1", "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22fad-de07-778d-b58d-db208434c4fc"}], "categories": ["01a22fad-dda6-70b7-809f-7d7473dec454"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '7ca42a72-c198-4ce6-a516-579eaf09fab2', '2026-12-01 03:37:33.555466+00'),
  ('01a22fad-de76-7845-8c38-d8c868b810fd', '2', '{"name": {"en": "Ruche lounge chair", "zh-CN": "Ruche休闲椅"}, "slug": {"en": "ruche-lounge-chair", "zh-CN": "ruche-xiu-xian-yi"}, "color": "brown", "rooms": ["living-room"], "style": "rustic", "related": [], "variants": [{"sku": "RUCHE-1", "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22fad-de07-778d-b58d-db208434c4fc"}], "categories": ["01a22fad-dda6-70b7-809f-7d7473dec454"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '6ecbef87-2eca-4f8e-b3c2-b4a464b16c3d', '2026-12-01 03:37:33.855948+00'),
  ('01a22fad-de85-7ef6-89ae-9f799e73d9e8', '1', E'{"body": {"en": "A chair in the courtyard.", "zh-CN": ":::product[CARL-1]\\n\\n院子里的一把椅子。"}, "kind": "essay", "slug": {"en": "courtyard-life", "zh-CN": "ting-yuan-sheng-huo"}, "title": {"en": "Courtyard life", "zh-CN": "庭院生活"}}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', 'd0d8f7d4-769a-4911-917c-e31c1abbbd48', '2026-12-01 03:37:33.573473+00'),
  ('01a22fad-df7c-7cfc-b78d-be929e0cc8c3', '1', '{"name": "Carl first", "pins": ["01a22fad-de2d-71fd-a350-2297c4cfee4b"], "queries": ["椅子"], "categories": ["01a22fad-dda6-70b7-809f-7d7473dec454"]}', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', '7c7d712e-b0ba-449e-865a-3b3e3ec1060c', '2026-12-01 03:37:33.820254+00');
INSERT INTO catalog.publications (entry_id, locale, revision, first_published_at, published_at) VALUES
  ('01a22fad-dc40-79f3-8d4f-98400230a592', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc40-79f3-8d4f-98400230a592', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc42-7d69-be88-50aafc5c5225', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc42-7d69-be88-50aafc5c5225', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc43-7a7b-a13a-8e965bc139f4', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc43-7a7b-a13a-8e965bc139f4', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc44-7475-8ca1-54c158ea94c9', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc44-7475-8ca1-54c158ea94c9', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc44-7c62-9cd6-29eea2d5f807', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc44-7c62-9cd6-29eea2d5f807', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc45-7422-811a-83ae2755db35', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc45-7422-811a-83ae2755db35', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc45-7ba3-aca8-bc67af017ecf', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc45-7ba3-aca8-bc67af017ecf', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc46-7406-895a-19686e52e8a6', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc46-7406-895a-19686e52e8a6', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc46-797b-b501-271ccea0c8b1', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc46-797b-b501-271ccea0c8b1', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc46-7ea2-a1e6-0f2124179958', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc46-7ea2-a1e6-0f2124179958', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc47-73bf-9d74-c391759dd784', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc47-73bf-9d74-c391759dd784', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc47-78b4-b88a-34e6a0477094', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc47-78b4-b88a-34e6a0477094', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc47-7db4-9f4e-fa9ab435c18c', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc47-7db4-9f4e-fa9ab435c18c', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc48-72a3-988e-3202122c7b25', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc48-72a3-988e-3202122c7b25', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc48-779c-8a55-51b53bfbd156', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc48-779c-8a55-51b53bfbd156', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc48-7c79-b666-0d66a83f2850', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc48-7c79-b666-0d66a83f2850', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc49-7178-87ae-5c8ccf2566e2', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc49-7178-87ae-5c8ccf2566e2', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc49-77ff-893e-b87631e848e3', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc49-77ff-893e-b87631e848e3', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc49-7d04-823e-a8c45511ab84', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc49-7d04-823e-a8c45511ab84', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4a-7230-917e-3c2abbd279a7', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4a-7230-917e-3c2abbd279a7', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4a-7713-a2d0-11aec3cfd634', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4a-7713-a2d0-11aec3cfd634', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4a-7bd6-a86d-64f2d003be16', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4a-7bd6-a86d-64f2d003be16', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-70b2-ad72-54c54aa1ccb5', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-70b2-ad72-54c54aa1ccb5', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-758a-b3e4-b3f1def07683', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-758a-b3e4-b3f1def07683', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-7a53-ae9c-f884eaf76928', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-7a53-ae9c-f884eaf76928', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-7f0c-9dfe-2e0f1683bff3', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4b-7f0c-9dfe-2e0f1683bff3', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4c-73c8-894f-8c8435c6cac6', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4c-73c8-894f-8c8435c6cac6', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4c-7869-83f7-fee03e763ed3', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4c-7869-83f7-fee03e763ed3', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4c-7d53-a27d-ab728074f38e', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4c-7d53-a27d-ab728074f38e', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4d-7d1b-9417-ec9ce766b59a', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4d-7d1b-9417-ec9ce766b59a', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4e-726c-8381-8fc507797f35', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4e-726c-8381-8fc507797f35', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4e-7738-b283-bd730f68eb05', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4e-7738-b283-bd730f68eb05', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4e-7c1e-945c-46e7fe25c5e6', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4e-7c1e-945c-46e7fe25c5e6', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4f-70dc-99fa-1d3144ae3e78', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4f-70dc-99fa-1d3144ae3e78', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4f-7704-939e-97e0dd7b435d', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4f-7704-939e-97e0dd7b435d', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4f-7c0e-ba64-c531eafaab54', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc4f-7c0e-ba64-c531eafaab54', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc50-71c3-a788-f874041d2180', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc50-71c3-a788-f874041d2180', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc50-76d8-a0f1-25ff9af5f609', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc50-76d8-a0f1-25ff9af5f609', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc50-7b9b-ab6a-82d5c0189a48', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc50-7b9b-ab6a-82d5c0189a48', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-704a-83b0-bf0424d3f567', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-704a-83b0-bf0424d3f567', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-750b-9c82-da193511be6e', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-750b-9c82-da193511be6e', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-79ca-9766-423564df3372', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-79ca-9766-423564df3372', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-7e80-b4f6-c5cb8c96da37', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc51-7e80-b4f6-c5cb8c96da37', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc52-73ca-a435-1d0c1f751a57', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc52-73ca-a435-1d0c1f751a57', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc52-7887-8da6-ee0437592128', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc52-7887-8da6-ee0437592128', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc52-7d38-b549-1a60dcdb003e', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc52-7d38-b549-1a60dcdb003e', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-71c0-b9cb-8c0661c4f745', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-71c0-b9cb-8c0661c4f745', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-765d-8080-be089f945371', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-765d-8080-be089f945371', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-7aec-b4be-cf29c5501630', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-7aec-b4be-cf29c5501630', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-7fa9-a81d-d9582c6f09e5', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc53-7fa9-a81d-d9582c6f09e5', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc54-743a-ae50-9827ed58c284', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc54-743a-ae50-9827ed58c284', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc54-7918-8dce-88db2595ba8f', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc54-7918-8dce-88db2595ba8f', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc54-7dfc-834d-7d586e4bcc53', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc54-7dfc-834d-7d586e4bcc53', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc55-735b-af15-4e5bb289f353', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc55-735b-af15-4e5bb289f353', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc56-723d-8b7a-700daa8dbca3', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc56-723d-8b7a-700daa8dbca3', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc56-7741-9c14-1beefa81c3cd', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc56-7741-9c14-1beefa81c3cd', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc56-7c30-87c3-265929568a7d', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc56-7c30-87c3-265929568a7d', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc57-7873-adb0-66be5c9de5b5', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc57-7873-adb0-66be5c9de5b5', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc57-7d59-bf5b-523a4b2af60d', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc57-7d59-bf5b-523a4b2af60d', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc58-72b1-9f1b-435564222a8a', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc58-72b1-9f1b-435564222a8a', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc58-7e7b-8565-8833359b4589', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc58-7e7b-8565-8833359b4589', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc59-73ed-b1ee-10d810364442', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc59-73ed-b1ee-10d810364442', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc59-78e6-8fff-39a5f509c18c', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc59-78e6-8fff-39a5f509c18c', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc59-7eb1-af40-5f986f629292', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc59-7eb1-af40-5f986f629292', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5a-73df-a494-1d9b520eb94b', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5a-73df-a494-1d9b520eb94b', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5a-78f1-939b-5f5852c4b7d7', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5a-78f1-939b-5f5852c4b7d7', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5a-7de0-9457-6c56cfcc0a8f', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5a-7de0-9457-6c56cfcc0a8f', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5b-72f6-96f5-6de7c926510d', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5b-72f6-96f5-6de7c926510d', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5b-77d1-95be-c58c18a6726b', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5b-77d1-95be-c58c18a6726b', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5b-7cc5-9ddc-c4f043c467a1', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5b-7cc5-9ddc-c4f043c467a1', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5c-71b3-ac2b-a8f5bb9245eb', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5c-71b3-ac2b-a8f5bb9245eb', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5c-76c9-958c-a5334d5fcfc0', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5c-76c9-958c-a5334d5fcfc0', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5c-7bd7-8890-25a42ad81692', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5c-7bd7-8890-25a42ad81692', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5d-70e0-ad37-ac9c478e87e3', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5d-70e0-ad37-ac9c478e87e3', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5d-763a-b901-a9595bf06e2b', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5d-763a-b901-a9595bf06e2b', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5d-7b5b-847d-5d29258dff51', 'en', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dc5d-7b5b-847d-5d29258dff51', 'zh-CN', '1', '2026-12-01 03:37:32.797077+00', '2026-12-01 03:37:32.797077+00'),
  ('01a22fad-dda6-70b7-809f-7d7473dec454', 'en', '1', '2026-12-01 03:37:33.346409+00', '2026-12-01 03:37:33.346409+00'),
  ('01a22fad-dda6-70b7-809f-7d7473dec454', 'zh-CN', '1', '2026-12-01 03:37:33.346409+00', '2026-12-01 03:37:33.346409+00'),
  ('01a22fad-de07-778d-b58d-db208434c4fc', 'en', '1', '2026-12-01 03:37:33.445277+00', '2026-12-01 03:37:33.445277+00'),
  ('01a22fad-de07-778d-b58d-db208434c4fc', 'zh-CN', '1', '2026-12-01 03:37:33.445277+00', '2026-12-01 03:37:33.445277+00'),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'en', '1', '2026-12-01 03:37:33.610266+00', '2026-12-01 03:37:33.610266+00'),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'zh-CN', '1', '2026-12-01 03:37:33.610266+00', '2026-12-01 03:37:33.610266+00'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'en', '1', '2026-12-01 03:37:33.642866+00', '2026-12-01 03:37:33.642866+00'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'zh-CN', '1', '2026-12-01 03:37:33.642866+00', '2026-12-01 03:37:33.642866+00'),
  ('01a22fad-de85-7ef6-89ae-9f799e73d9e8', 'en', '1', '2026-12-01 03:37:33.683779+00', '2026-12-01 03:37:33.683779+00'),
  ('01a22fad-de85-7ef6-89ae-9f799e73d9e8', 'zh-CN', '1', '2026-12-01 03:37:33.683779+00', '2026-12-01 03:37:33.683779+00'),
  ('01a22fad-df7c-7cfc-b78d-be929e0cc8c3', 'en', '1', '2026-12-01 03:37:33.820254+00', '2026-12-01 03:37:33.820254+00'),
  ('01a22fad-df7c-7cfc-b78d-be929e0cc8c3', 'zh-CN', '1', '2026-12-01 03:37:33.820254+00', '2026-12-01 03:37:33.820254+00');
INSERT INTO catalog.schedules (id, entry_id, locale, action, at, revision, actor, done_at, error) VALUES
  ('01a22fad-df36-7f35-a479-f3722935c487', '01a22fad-de76-7845-8c38-d8c868b810fd', 'zh-CN', 'publish', '2100-01-01 10:00:00+00', '1', 'key:01a22fad-dd55-7a16-acb1-c6a85a6e4aab', NULL, NULL);
INSERT INTO catalog.search_rules (id, starts_at, ends_at) VALUES
  ('01a22fad-df7c-7cfc-b78d-be929e0cc8c3', NULL, NULL);
INSERT INTO catalog.search_rule_categories (rule_id, category_id) VALUES
  ('01a22fad-df7c-7cfc-b78d-be929e0cc8c3', '01a22fad-dda6-70b7-809f-7d7473dec454');
INSERT INTO catalog.slugs (type, locale, slug, entry_id) VALUES
  ('article', 'en', 'courtyard-life', '01a22fad-de85-7ef6-89ae-9f799e73d9e8'),
  ('article', 'zh-CN', 'ting-yuan-sheng-huo', '01a22fad-de85-7ef6-89ae-9f799e73d9e8'),
  ('category', 'en', 'lounge-chairs', '01a22fad-dda6-70b7-809f-7d7473dec454'),
  ('category', 'zh-CN', 'xiu-xian-yi', '01a22fad-dda6-70b7-809f-7d7473dec454'),
  ('material', 'en', 'walnut', '01a22fad-de07-778d-b58d-db208434c4fc'),
  ('material', 'zh-CN', 'hu-tao-mu', '01a22fad-de07-778d-b58d-db208434c4fc'),
  ('product', 'en', 'carl-lounge-chair', '01a22fad-de2d-71fd-a350-2297c4cfee4b'),
  ('product', 'en', 'gaston-lounge-chair', '01a22fad-de4b-711c-b6b5-617f8acd9b6c'),
  ('product', 'en', 'ruche-lounge-chair', '01a22fad-de76-7845-8c38-d8c868b810fd'),
  ('product', 'zh-CN', 'carl-xiu-xian-yi', '01a22fad-de2d-71fd-a350-2297c4cfee4b'),
  ('product', 'zh-CN', 'gaston-xiu-xian-yi', '01a22fad-de4b-711c-b6b5-617f8acd9b6c'),
  ('product', 'zh-CN', 'ruche-xiu-xian-yi', '01a22fad-de76-7845-8c38-d8c868b810fd');
INSERT INTO catalog.synonyms (id) VALUES
  ('01a22fad-dc40-79f3-8d4f-98400230a592'),
  ('01a22fad-dc42-7d69-be88-50aafc5c5225'),
  ('01a22fad-dc43-7a7b-a13a-8e965bc139f4'),
  ('01a22fad-dc44-7475-8ca1-54c158ea94c9'),
  ('01a22fad-dc44-7c62-9cd6-29eea2d5f807'),
  ('01a22fad-dc45-7422-811a-83ae2755db35'),
  ('01a22fad-dc45-7ba3-aca8-bc67af017ecf'),
  ('01a22fad-dc46-7406-895a-19686e52e8a6'),
  ('01a22fad-dc46-797b-b501-271ccea0c8b1'),
  ('01a22fad-dc46-7ea2-a1e6-0f2124179958'),
  ('01a22fad-dc47-73bf-9d74-c391759dd784'),
  ('01a22fad-dc47-78b4-b88a-34e6a0477094'),
  ('01a22fad-dc47-7db4-9f4e-fa9ab435c18c'),
  ('01a22fad-dc48-72a3-988e-3202122c7b25'),
  ('01a22fad-dc48-779c-8a55-51b53bfbd156'),
  ('01a22fad-dc48-7c79-b666-0d66a83f2850'),
  ('01a22fad-dc49-7178-87ae-5c8ccf2566e2'),
  ('01a22fad-dc49-77ff-893e-b87631e848e3'),
  ('01a22fad-dc49-7d04-823e-a8c45511ab84'),
  ('01a22fad-dc4a-7230-917e-3c2abbd279a7'),
  ('01a22fad-dc4a-7713-a2d0-11aec3cfd634'),
  ('01a22fad-dc4a-7bd6-a86d-64f2d003be16'),
  ('01a22fad-dc4b-70b2-ad72-54c54aa1ccb5'),
  ('01a22fad-dc4b-758a-b3e4-b3f1def07683'),
  ('01a22fad-dc4b-7a53-ae9c-f884eaf76928'),
  ('01a22fad-dc4b-7f0c-9dfe-2e0f1683bff3'),
  ('01a22fad-dc4c-73c8-894f-8c8435c6cac6'),
  ('01a22fad-dc4c-7869-83f7-fee03e763ed3'),
  ('01a22fad-dc4c-7d53-a27d-ab728074f38e'),
  ('01a22fad-dc4d-7d1b-9417-ec9ce766b59a'),
  ('01a22fad-dc4e-726c-8381-8fc507797f35'),
  ('01a22fad-dc4e-7738-b283-bd730f68eb05'),
  ('01a22fad-dc4e-7c1e-945c-46e7fe25c5e6'),
  ('01a22fad-dc4f-70dc-99fa-1d3144ae3e78'),
  ('01a22fad-dc4f-7704-939e-97e0dd7b435d'),
  ('01a22fad-dc4f-7c0e-ba64-c531eafaab54'),
  ('01a22fad-dc50-71c3-a788-f874041d2180'),
  ('01a22fad-dc50-76d8-a0f1-25ff9af5f609'),
  ('01a22fad-dc50-7b9b-ab6a-82d5c0189a48'),
  ('01a22fad-dc51-704a-83b0-bf0424d3f567'),
  ('01a22fad-dc51-750b-9c82-da193511be6e'),
  ('01a22fad-dc51-79ca-9766-423564df3372'),
  ('01a22fad-dc51-7e80-b4f6-c5cb8c96da37'),
  ('01a22fad-dc52-73ca-a435-1d0c1f751a57'),
  ('01a22fad-dc52-7887-8da6-ee0437592128'),
  ('01a22fad-dc52-7d38-b549-1a60dcdb003e'),
  ('01a22fad-dc53-71c0-b9cb-8c0661c4f745'),
  ('01a22fad-dc53-765d-8080-be089f945371'),
  ('01a22fad-dc53-7aec-b4be-cf29c5501630'),
  ('01a22fad-dc53-7fa9-a81d-d9582c6f09e5'),
  ('01a22fad-dc54-743a-ae50-9827ed58c284'),
  ('01a22fad-dc54-7918-8dce-88db2595ba8f'),
  ('01a22fad-dc54-7dfc-834d-7d586e4bcc53'),
  ('01a22fad-dc55-735b-af15-4e5bb289f353'),
  ('01a22fad-dc56-723d-8b7a-700daa8dbca3'),
  ('01a22fad-dc56-7741-9c14-1beefa81c3cd'),
  ('01a22fad-dc56-7c30-87c3-265929568a7d'),
  ('01a22fad-dc57-7873-adb0-66be5c9de5b5'),
  ('01a22fad-dc57-7d59-bf5b-523a4b2af60d'),
  ('01a22fad-dc58-72b1-9f1b-435564222a8a'),
  ('01a22fad-dc58-7e7b-8565-8833359b4589'),
  ('01a22fad-dc59-73ed-b1ee-10d810364442'),
  ('01a22fad-dc59-78e6-8fff-39a5f509c18c'),
  ('01a22fad-dc59-7eb1-af40-5f986f629292'),
  ('01a22fad-dc5a-73df-a494-1d9b520eb94b'),
  ('01a22fad-dc5a-78f1-939b-5f5852c4b7d7'),
  ('01a22fad-dc5a-7de0-9457-6c56cfcc0a8f'),
  ('01a22fad-dc5b-72f6-96f5-6de7c926510d'),
  ('01a22fad-dc5b-77d1-95be-c58c18a6726b'),
  ('01a22fad-dc5b-7cc5-9ddc-c4f043c467a1'),
  ('01a22fad-dc5c-71b3-ac2b-a8f5bb9245eb'),
  ('01a22fad-dc5c-76c9-958c-a5334d5fcfc0'),
  ('01a22fad-dc5c-7bd7-8890-25a42ad81692'),
  ('01a22fad-dc5d-70e0-ad37-ac9c478e87e3'),
  ('01a22fad-dc5d-763a-b901-a9595bf06e2b'),
  ('01a22fad-dc5d-7b5b-847d-5d29258dff51');
INSERT INTO catalog.variants (sku_key, sku, product_id, gtin) VALUES
  ('CARL-1', 'CARL-1', '01a22fad-de2d-71fd-a350-2297c4cfee4b', NULL),
  ('GASTON-1', 'GASTON-1', '01a22fad-de4b-711c-b6b5-617f8acd9b6c', NULL),
  ('RUCHE-1', 'RUCHE-1', '01a22fad-de76-7845-8c38-d8c868b810fd', NULL);
INSERT INTO public.migrations (id, "timestamp", name) VALUES
  ('1', '1800000000001', 'CreateEntries1800000000001'),
  ('2', '1800000000002', 'CreateOperations1800000000002'),
  ('3', '1800000000003', 'CreatePublished1800000000003'),
  ('4', '1800000000004', 'CreateSearch1800000000004'),
  ('5', '1800000000005', 'CreateTriggers1800000000005'),
  ('6', '1800000000006', 'InsertDefaults1800000000006');
INSERT INTO published.articles (id, locale, revision, slug, kind, name, sort_key, published_at, card, page, search_tokens) VALUES
  ('01a22fad-de85-7ef6-89ae-9f799e73d9e8', 'en', '1', 'courtyard-life', 'essay', 'Courtyard life', 'courtyard life', '2026-12-01 03:37:33.683+00', '{"type":"article","id":"01a22fad-de85-7ef6-89ae-9f799e73d9e8","slug":"courtyard-life","name":"Courtyard life","kind":"essay","summary":null,"tags":[],"image":null,"publishedAt":"2026-12-01T03:37:33.683Z","fallbacks":[]}', E'{"id":"01a22fad-de85-7ef6-89ae-9f799e73d9e8","locale":"en","slug":"courtyard-life","slugs":{"en":"courtyard-life","zh-CN":"ting-yuan-sheng-huo"},"title":"Courtyard life","kind":"essay","summary":null,"body":{"markdown":"A chair in the courtyard.","html":"<p>A chair in the courtyard.</p>\\n"},"tags":[],"cover":null,"publishedAt":"2026-12-01T03:37:33.683Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@type":"Article","@id":"urn:uuid:01a22fad-de85-7ef6-89ae-9f799e73d9e8","headline":"Courtyard life","inLanguage":"en","datePublished":"2026-12-01T03:37:33.683Z","dateModified":"2026-12-01T03:37:33.683Z"}}', '''a'':1 ''chair'':1 ''courtyard'':1A ''courtyard.'':1 ''in'':1 ''life'':1A ''the'':1 ''庭院'':1C ''生活'':1C ''院生'':1C ''courtyard'':1A ''life'':1A'),
  ('01a22fad-de85-7ef6-89ae-9f799e73d9e8', 'zh-CN', '1', 'ting-yuan-sheng-huo', 'essay', '庭院生活', 'ting yuan sheng huo', '2026-12-01 03:37:33.683+00', '{"type":"article","id":"01a22fad-de85-7ef6-89ae-9f799e73d9e8","slug":"ting-yuan-sheng-huo","name":"庭院生活","kind":"essay","summary":null,"tags":[],"image":null,"publishedAt":"2026-12-01T03:37:33.683Z","fallbacks":[]}', E'{"id":"01a22fad-de85-7ef6-89ae-9f799e73d9e8","locale":"zh-CN","slug":"ting-yuan-sheng-huo","slugs":{"en":"courtyard-life","zh-CN":"ting-yuan-sheng-huo"},"title":"庭院生活","kind":"essay","summary":null,"body":{"markdown":":::product[CARL-1]\\n\\n院子里的一把椅子。","html":"<p>:::product[CARL-1]</p>\\n<p>院子里的一把椅子。</p>\\n"},"tags":[],"cover":null,"publishedAt":"2026-12-01T03:37:33.683Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@type":"Article","@id":"urn:uuid:01a22fad-de85-7ef6-89ae-9f799e73d9e8","headline":"庭院生活","inLanguage":"zh-CN","datePublished":"2026-12-01T03:37:33.683Z","dateModified":"2026-12-01T03:37:33.683Z"}}', '''1'':1 ''carl'':1 ''courtyard'':1C ''life'':1C ''product'':1 ''一把'':1 ''子里'':1 ''庭院'':1A ''把椅'':1 ''椅子'':1 ''生活'':1A ''的一'':1 ''里的'':1 ''院子'':1 ''院生'':1A ''庭院'':1A ''生活'':1A ''院生'':1A');
INSERT INTO published.categories (id, locale, slug, name, sort_key, parent_id, "position") VALUES
  ('01a22fad-dda6-70b7-809f-7d7473dec454', 'en', 'lounge-chairs', 'Lounge chairs', 'lounge chairs', NULL, '0'),
  ('01a22fad-dda6-70b7-809f-7d7473dec454', 'zh-CN', 'xiu-xian-yi', '休闲椅', 'xiu xian yi', NULL, '0');
INSERT INTO published.materials (id, locale, slug, name, sort_key, kind, care) VALUES
  ('01a22fad-de07-778d-b58d-db208434c4fc', 'en', 'walnut', 'Walnut', 'walnut', 'wood', NULL),
  ('01a22fad-de07-778d-b58d-db208434c4fc', 'zh-CN', 'hu-tao-mu', '胡桃木', 'hu tao mu', 'wood', NULL);
INSERT INTO published.products (id, locale, revision, slug, name, sort_key, published_at, category_ids, material_ids, style, color, rooms, in_stock, card, page, search_tokens) VALUES
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'en', '1', 'carl-lounge-chair', 'Carl lounge chair', 'carl lounge chair', '2026-12-01 03:37:33.61+00', '{01a22fad-dda6-70b7-809f-7d7473dec454}', '{01a22fad-de07-778d-b58d-db208434c4fc}', 'modern', 'brown', '{living-room}', 'true', '{"type":"product","id":"01a22fad-de2d-71fd-a350-2297c4cfee4b","slug":"carl-lounge-chair","name":"Carl lounge chair","tagline":null,"category":{"slug":"lounge-chairs","name":"Lounge chairs"},"materials":[{"slug":"walnut","name":"Walnut"}],"style":{"slug":"modern","name":"Modern"},"color":{"slug":"brown","name":"Brown"},"image":null,"price":{"amount":528000,"currency":"CNY"},"regularPrice":null,"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"availability":"in_stock","skus":["CARL-1"],"fallbacks":[]}', '{"id":"01a22fad-de2d-71fd-a350-2297c4cfee4b","locale":"en","slug":"carl-lounge-chair","slugs":{"en":"carl-lounge-chair","zh-CN":"carl-xiu-xian-yi"},"name":"Carl lounge chair","tagline":null,"description":null,"designNotes":[{"aspect":"Back","text":"One bent board."}],"style":{"slug":"modern","name":"Modern"},"color":{"slug":"brown","name":"Brown"},"colorName":null,"rooms":[{"slug":"living-room","name":"Living room"}],"materials":[{"part":"frame","material":{"slug":"walnut","name":"Walnut"},"note":null}],"categories":[{"slug":"lounge-chairs","name":"Lounge chairs","ancestors":[]}],"dimensions":{"depth":820,"width":780,"height":760},"variants":[{"sku":"CARL-1","gtin":null,"options":[],"price":{"amount":528000,"currency":"CNY"},"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"regularPrices":null,"offerUntil":null,"availability":"in_stock","quantity":3}],"availability":"in_stock","media":[],"record":{"weight":null,"maxLoad":null,"brand":null,"designer":null,"designYear":null,"collection":null,"origin":null,"care":null,"assembly":null,"packaging":[],"leadTime":null,"warrantyMonths":null,"environment":null,"upholstery":null,"fill":[],"certifications":[]},"publishedAt":"2026-12-01T03:37:33.610Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@id":"urn:uuid:01a22fad-de2d-71fd-a350-2297c4cfee4b","name":"Carl lounge chair","inLanguage":"en","category":"Lounge chairs","material":["Walnut"],"color":"Brown","width":{"@type":"QuantitativeValue","value":780,"unitCode":"MMT"},"depth":{"@type":"QuantitativeValue","value":820,"unitCode":"MMT"},"height":{"@type":"QuantitativeValue","value":760,"unitCode":"MMT"},"@type":"Product","sku":"CARL-1","offers":[{"@type":"Offer","price":"5280.00","priceCurrency":"CNY","availability":"https://schema.org/InStock"},{"@type":"Offer","price":"799.00","priceCurrency":"USD","availability":"https://schema.org/InStock"}]}}', '''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''back'':1 ''bent'':1 ''board.'':1 ''brown'':1B ''carl'':1A ''chair'':1A ''depth'':1B ''height'':1B ''living'':1B ''lounge'':1A ''modern'':1B ''one'':1 ''room'':1B ''walnut'':1B ''width'':1B ''一整'':1 ''休闲'':1C ''宽度'':1B ''张弯'':1 ''弯板'':1 ''整张'':1 ''深度'':1B ''闲椅'':1C ''靠背'':1 ''高度'':1B ''1'':1A ''carl1'':1A ''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''brown'':1B ''carl'':1A ''chair'':1A ''depth'':1B ''height'':1B ''living'':1B ''lounge'':1A ''modern'':1B ''room'':1B ''walnut'':1B ''width'':1B ''宽度'':1B ''深度'':1B ''高度'':1B'),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'zh-CN', '1', 'carl-xiu-xian-yi', 'Carl休闲椅', 'carl xiu xian yi', '2026-12-01 03:37:33.61+00', '{01a22fad-dda6-70b7-809f-7d7473dec454}', '{01a22fad-de07-778d-b58d-db208434c4fc}', 'modern', 'brown', '{living-room}', 'true', '{"type":"product","id":"01a22fad-de2d-71fd-a350-2297c4cfee4b","slug":"carl-xiu-xian-yi","name":"Carl休闲椅","tagline":null,"category":{"slug":"xiu-xian-yi","name":"休闲椅"},"materials":[{"slug":"hu-tao-mu","name":"胡桃木"}],"style":{"slug":"modern","name":"现代"},"color":{"slug":"brown","name":"棕色"},"image":null,"price":{"amount":528000,"currency":"CNY"},"regularPrice":null,"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"availability":"in_stock","skus":["CARL-1"],"fallbacks":[]}', '{"id":"01a22fad-de2d-71fd-a350-2297c4cfee4b","locale":"zh-CN","slug":"carl-xiu-xian-yi","slugs":{"en":"carl-lounge-chair","zh-CN":"carl-xiu-xian-yi"},"name":"Carl休闲椅","tagline":null,"description":null,"designNotes":[{"aspect":"靠背","text":"一整张弯板。"}],"style":{"slug":"modern","name":"现代"},"color":{"slug":"brown","name":"棕色"},"colorName":null,"rooms":[{"slug":"living-room","name":"客厅"}],"materials":[{"part":"frame","material":{"slug":"hu-tao-mu","name":"胡桃木"},"note":null}],"categories":[{"slug":"xiu-xian-yi","name":"休闲椅","ancestors":[]}],"dimensions":{"depth":820,"width":780,"height":760},"variants":[{"sku":"CARL-1","gtin":null,"options":[],"price":{"amount":528000,"currency":"CNY"},"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"regularPrices":null,"offerUntil":null,"availability":"in_stock","quantity":3}],"availability":"in_stock","media":[],"record":{"weight":null,"maxLoad":null,"brand":null,"designer":null,"designYear":null,"collection":null,"origin":null,"care":null,"assembly":null,"packaging":[],"leadTime":null,"warrantyMonths":null,"environment":null,"upholstery":null,"fill":[],"certifications":[]},"publishedAt":"2026-12-01T03:37:33.610Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@id":"urn:uuid:01a22fad-de2d-71fd-a350-2297c4cfee4b","name":"Carl休闲椅","inLanguage":"zh-CN","category":"休闲椅","material":["胡桃木"],"color":"棕色","width":{"@type":"QuantitativeValue","value":780,"unitCode":"MMT"},"depth":{"@type":"QuantitativeValue","value":820,"unitCode":"MMT"},"height":{"@type":"QuantitativeValue","value":760,"unitCode":"MMT"},"@type":"Product","sku":"CARL-1","offers":[{"@type":"Offer","price":"5280.00","priceCurrency":"CNY","availability":"https://schema.org/InStock"},{"@type":"Offer","price":"799.00","priceCurrency":"USD","availability":"https://schema.org/InStock"}]}}', '''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''back'':1 ''bent'':1 ''board.'':1 ''carl'':1A ''chair'':1C ''depth'':1B ''height'':1B ''lounge'':1C ''one'':1 ''width'':1B ''一整'':1 ''代'':1B ''休'':1A ''休闲'':1A ''厅'':1B ''客'':1B ''客厅'':1B ''宽度'':1B ''张弯'':1 ''弯板'':1 ''整张'':1 ''木'':1B ''桃'':1B ''桃木'':1B ''棕'':1B ''棕色'':1B ''椅'':1A ''深度'':1B ''现'':1B ''现代'':1B ''胡'':1B ''胡桃'':1B ''色'':1B ''闲'':1A ''闲椅'':1A ''靠背'':1 ''高度'':1B ''dai'':1B ''hutaomu'':1B ''keting'':1B ''mu'':1B ''se'':1B ''taomu'':1B ''ting'':1B ''xiandai'':1B ''xianyi'':1A ''xiuxianyi'':1A ''yi'':1A ''zongse'':1B ''dai'':1B ''hutaomu'':1B ''ketin'':1B ''mu'':1B ''se'':1B ''taomu'':1B ''tin'':1B ''xiandai'':1B ''xianyi'':1A ''xiuxianyi'':1A ''yi'':1A ''zonse'':1B ''htm'':1B ''kt'':1B ''tm'':1B ''xd'':1B ''xxy'':1A ''xy'':1A ''zs'':1B ''1'':1A ''carl1'':1A ''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''carl'':1A ''depth'':1B ''height'':1B ''width'':1B ''代'':1B ''休'':1A ''休闲'':1A ''厅'':1B ''客'':1B ''客厅'':1B ''宽度'':1B ''木'':1B ''桃'':1B ''桃木'':1B ''棕'':1B ''棕色'':1B ''椅'':1A ''深度'':1B ''现'':1B ''现代'':1B ''胡'':1B ''胡桃'':1B ''色'':1B ''闲'':1A ''闲椅'':1A ''高度'':1B'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'en', '1', 'gaston-lounge-chair', 'Gaston lounge chair', 'gaston lounge chair', '2026-12-01 03:37:33.642+00', '{01a22fad-dda6-70b7-809f-7d7473dec454}', '{01a22fad-de07-778d-b58d-db208434c4fc}', 'modern', 'brown', '{living-room}', 'false', '{"type":"product","id":"01a22fad-de4b-711c-b6b5-617f8acd9b6c","slug":"gaston-lounge-chair","name":"Gaston lounge chair","tagline":null,"category":{"slug":"lounge-chairs","name":"Lounge chairs"},"materials":[{"slug":"walnut","name":"Walnut"}],"style":{"slug":"modern","name":"Modern"},"color":{"slug":"brown","name":"Brown"},"image":null,"price":{"amount":528000,"currency":"CNY"},"regularPrice":null,"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"availability":"out_of_stock","skus":["GASTON-1"],"fallbacks":[]}', '{"id":"01a22fad-de4b-711c-b6b5-617f8acd9b6c","locale":"en","slug":"gaston-lounge-chair","slugs":{"en":"gaston-lounge-chair","zh-CN":"gaston-xiu-xian-yi"},"name":"Gaston lounge chair","tagline":null,"description":null,"designNotes":[{"aspect":"Back","text":"One bent board."}],"style":{"slug":"modern","name":"Modern"},"color":{"slug":"brown","name":"Brown"},"colorName":null,"rooms":[{"slug":"living-room","name":"Living room"}],"materials":[{"part":"frame","material":{"slug":"walnut","name":"Walnut"},"note":null}],"categories":[{"slug":"lounge-chairs","name":"Lounge chairs","ancestors":[]}],"dimensions":{"depth":820,"width":780,"height":760},"variants":[{"sku":"GASTON-1","gtin":null,"options":[],"price":{"amount":528000,"currency":"CNY"},"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"regularPrices":null,"offerUntil":null,"availability":"out_of_stock","quantity":null}],"availability":"out_of_stock","media":[],"record":{"weight":null,"maxLoad":null,"brand":null,"designer":null,"designYear":null,"collection":null,"origin":null,"care":null,"assembly":null,"packaging":[],"leadTime":null,"warrantyMonths":null,"environment":null,"upholstery":null,"fill":[],"certifications":[]},"publishedAt":"2026-12-01T03:37:33.642Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@id":"urn:uuid:01a22fad-de4b-711c-b6b5-617f8acd9b6c","name":"Gaston lounge chair","inLanguage":"en","category":"Lounge chairs","material":["Walnut"],"color":"Brown","width":{"@type":"QuantitativeValue","value":780,"unitCode":"MMT"},"depth":{"@type":"QuantitativeValue","value":820,"unitCode":"MMT"},"height":{"@type":"QuantitativeValue","value":760,"unitCode":"MMT"},"@type":"Product","sku":"GASTON-1","offers":[{"@type":"Offer","price":"5280.00","priceCurrency":"CNY","availability":"https://schema.org/OutOfStock"},{"@type":"Offer","price":"799.00","priceCurrency":"USD","availability":"https://schema.org/OutOfStock"}]}}', '''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''back'':1 ''bent'':1 ''board.'':1 ''brown'':1B ''chair'':1A ''depth'':1B ''gaston'':1A ''height'':1B ''living'':1B ''lounge'':1A ''modern'':1B ''one'':1 ''room'':1B ''walnut'':1B ''width'':1B ''一整'':1 ''休闲'':1C ''宽度'':1B ''张弯'':1 ''弯板'':1 ''整张'':1 ''深度'':1B ''闲椅'':1C ''靠背'':1 ''高度'':1B ''1'':1A ''gaston1'':1A ''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''brown'':1B ''chair'':1A ''depth'':1B ''gaston'':1A ''height'':1B ''living'':1B ''lounge'':1A ''modern'':1B ''room'':1B ''walnut'':1B ''width'':1B ''宽度'':1B ''深度'':1B ''高度'':1B'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'zh-CN', '1', 'gaston-xiu-xian-yi', 'Gaston休闲椅', 'gaston xiu xian yi', '2026-12-01 03:37:33.642+00', '{01a22fad-dda6-70b7-809f-7d7473dec454}', '{01a22fad-de07-778d-b58d-db208434c4fc}', 'modern', 'brown', '{living-room}', 'false', '{"type":"product","id":"01a22fad-de4b-711c-b6b5-617f8acd9b6c","slug":"gaston-xiu-xian-yi","name":"Gaston休闲椅","tagline":null,"category":{"slug":"xiu-xian-yi","name":"休闲椅"},"materials":[{"slug":"hu-tao-mu","name":"胡桃木"}],"style":{"slug":"modern","name":"现代"},"color":{"slug":"brown","name":"棕色"},"image":null,"price":{"amount":528000,"currency":"CNY"},"regularPrice":null,"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"availability":"out_of_stock","skus":["GASTON-1"],"fallbacks":[]}', '{"id":"01a22fad-de4b-711c-b6b5-617f8acd9b6c","locale":"zh-CN","slug":"gaston-xiu-xian-yi","slugs":{"en":"gaston-lounge-chair","zh-CN":"gaston-xiu-xian-yi"},"name":"Gaston休闲椅","tagline":null,"description":null,"designNotes":[{"aspect":"靠背","text":"一整张弯板。"}],"style":{"slug":"modern","name":"现代"},"color":{"slug":"brown","name":"棕色"},"colorName":null,"rooms":[{"slug":"living-room","name":"客厅"}],"materials":[{"part":"frame","material":{"slug":"hu-tao-mu","name":"胡桃木"},"note":null}],"categories":[{"slug":"xiu-xian-yi","name":"休闲椅","ancestors":[]}],"dimensions":{"depth":820,"width":780,"height":760},"variants":[{"sku":"GASTON-1","gtin":null,"options":[],"price":{"amount":528000,"currency":"CNY"},"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"regularPrices":null,"offerUntil":null,"availability":"out_of_stock","quantity":null}],"availability":"out_of_stock","media":[],"record":{"weight":null,"maxLoad":null,"brand":null,"designer":null,"designYear":null,"collection":null,"origin":null,"care":null,"assembly":null,"packaging":[],"leadTime":null,"warrantyMonths":null,"environment":null,"upholstery":null,"fill":[],"certifications":[]},"publishedAt":"2026-12-01T03:37:33.642Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@id":"urn:uuid:01a22fad-de4b-711c-b6b5-617f8acd9b6c","name":"Gaston休闲椅","inLanguage":"zh-CN","category":"休闲椅","material":["胡桃木"],"color":"棕色","width":{"@type":"QuantitativeValue","value":780,"unitCode":"MMT"},"depth":{"@type":"QuantitativeValue","value":820,"unitCode":"MMT"},"height":{"@type":"QuantitativeValue","value":760,"unitCode":"MMT"},"@type":"Product","sku":"GASTON-1","offers":[{"@type":"Offer","price":"5280.00","priceCurrency":"CNY","availability":"https://schema.org/OutOfStock"},{"@type":"Offer","price":"799.00","priceCurrency":"USD","availability":"https://schema.org/OutOfStock"}]}}', '''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''back'':1 ''bent'':1 ''board.'':1 ''chair'':1C ''depth'':1B ''gaston'':1A ''height'':1B ''lounge'':1C ''one'':1 ''width'':1B ''一整'':1 ''代'':1B ''休'':1A ''休闲'':1A ''厅'':1B ''客'':1B ''客厅'':1B ''宽度'':1B ''张弯'':1 ''弯板'':1 ''整张'':1 ''木'':1B ''桃'':1B ''桃木'':1B ''棕'':1B ''棕色'':1B ''椅'':1A ''深度'':1B ''现'':1B ''现代'':1B ''胡'':1B ''胡桃'':1B ''色'':1B ''闲'':1A ''闲椅'':1A ''靠背'':1 ''高度'':1B ''dai'':1B ''hutaomu'':1B ''keting'':1B ''mu'':1B ''se'':1B ''taomu'':1B ''ting'':1B ''xiandai'':1B ''xianyi'':1A ''xiuxianyi'':1A ''yi'':1A ''zongse'':1B ''dai'':1B ''hutaomu'':1B ''ketin'':1B ''mu'':1B ''se'':1B ''taomu'':1B ''tin'':1B ''xiandai'':1B ''xianyi'':1A ''xiuxianyi'':1A ''yi'':1A ''zonse'':1B ''htm'':1B ''kt'':1B ''tm'':1B ''xd'':1B ''xxy'':1A ''xy'':1A ''zs'':1B ''1'':1A ''gaston1'':1A ''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''depth'':1B ''gaston'':1A ''height'':1B ''width'':1B ''代'':1B ''休'':1A ''休闲'':1A ''厅'':1B ''客'':1B ''客厅'':1B ''宽度'':1B ''木'':1B ''桃'':1B ''桃木'':1B ''棕'':1B ''棕色'':1B ''椅'':1A ''深度'':1B ''现'':1B ''现代'':1B ''胡'':1B ''胡桃'':1B ''色'':1B ''闲'':1A ''闲椅'':1A ''高度'':1B');
INSERT INTO published.product_prices (product_id, locale, currency, amount) VALUES
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'en', 'CNY', '528000'),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'en', 'USD', '79900'),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'zh-CN', 'CNY', '528000'),
  ('01a22fad-de2d-71fd-a350-2297c4cfee4b', 'zh-CN', 'USD', '79900'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'en', 'CNY', '528000'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'en', 'USD', '79900'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'zh-CN', 'CNY', '528000'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'zh-CN', 'USD', '79900');
INSERT INTO published.product_relations (product_id, locale, related_id, kind, "position") VALUES
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'en', '01a22fad-de2d-71fd-a350-2297c4cfee4b', 'similar', '1'),
  ('01a22fad-de4b-711c-b6b5-617f8acd9b6c', 'zh-CN', '01a22fad-de2d-71fd-a350-2297c4cfee4b', 'similar', '1');
INSERT INTO published.search_rules (id, locale, revision, name, queries, category_ids, pins, boosts, hides, starts_at, ends_at) VALUES
  ('01a22fad-df7c-7cfc-b78d-be929e0cc8c3', 'en', '1', 'Carl first', '{椅子}', '{01a22fad-dda6-70b7-809f-7d7473dec454}', '{01a22fad-de2d-71fd-a350-2297c4cfee4b}', '{}', '{}', NULL, NULL),
  ('01a22fad-df7c-7cfc-b78d-be929e0cc8c3', 'zh-CN', '1', 'Carl first', '{椅子}', '{01a22fad-dda6-70b7-809f-7d7473dec454}', '{01a22fad-de2d-71fd-a350-2297c4cfee4b}', '{}', '{}', NULL, NULL);
INSERT INTO published.skus (sku_key, locale, product_id) VALUES
  ('CARL-1', 'en', '01a22fad-de2d-71fd-a350-2297c4cfee4b'),
  ('CARL-1', 'zh-CN', '01a22fad-de2d-71fd-a350-2297c4cfee4b'),
  ('GASTON-1', 'en', '01a22fad-de4b-711c-b6b5-617f8acd9b6c'),
  ('GASTON-1', 'zh-CN', '01a22fad-de4b-711c-b6b5-617f8acd9b6c');
INSERT INTO published.slugs (type, locale, slug, entry_id) VALUES
  ('article', 'en', 'courtyard-life', '01a22fad-de85-7ef6-89ae-9f799e73d9e8'),
  ('article', 'zh-CN', 'ting-yuan-sheng-huo', '01a22fad-de85-7ef6-89ae-9f799e73d9e8'),
  ('category', 'en', 'lounge-chairs', '01a22fad-dda6-70b7-809f-7d7473dec454'),
  ('category', 'zh-CN', 'xiu-xian-yi', '01a22fad-dda6-70b7-809f-7d7473dec454'),
  ('material', 'en', 'walnut', '01a22fad-de07-778d-b58d-db208434c4fc'),
  ('material', 'zh-CN', 'hu-tao-mu', '01a22fad-de07-778d-b58d-db208434c4fc'),
  ('product', 'en', 'carl-lounge-chair', '01a22fad-de2d-71fd-a350-2297c4cfee4b'),
  ('product', 'en', 'gaston-lounge-chair', '01a22fad-de4b-711c-b6b5-617f8acd9b6c'),
  ('product', 'zh-CN', 'carl-xiu-xian-yi', '01a22fad-de2d-71fd-a350-2297c4cfee4b'),
  ('product', 'zh-CN', 'gaston-xiu-xian-yi', '01a22fad-de4b-711c-b6b5-617f8acd9b6c');
INSERT INTO published.synonyms (id, locale, revision, words) VALUES
  ('01a22fad-dc40-79f3-8d4f-98400230a592', 'en', '1', '{沙发,sofa,couch,settee}'),
  ('01a22fad-dc40-79f3-8d4f-98400230a592', 'zh-CN', '1', '{沙发,sofa,couch,settee}'),
  ('01a22fad-dc42-7d69-be88-50aafc5c5225', 'en', '1', '{休闲椅,单人椅,单椅,"lounge chair","accent chair"}'),
  ('01a22fad-dc42-7d69-be88-50aafc5c5225', 'zh-CN', '1', '{休闲椅,单人椅,单椅,"lounge chair","accent chair"}'),
  ('01a22fad-dc43-7a7b-a13a-8e965bc139f4', 'en', '1', '{扶手椅,armchair}'),
  ('01a22fad-dc43-7a7b-a13a-8e965bc139f4', 'zh-CN', '1', '{扶手椅,armchair}'),
  ('01a22fad-dc44-7475-8ca1-54c158ea94c9', 'en', '1', '{懒人沙发,豆袋,"bean bag"}'),
  ('01a22fad-dc44-7475-8ca1-54c158ea94c9', 'zh-CN', '1', '{懒人沙发,豆袋,"bean bag"}'),
  ('01a22fad-dc44-7c62-9cd6-29eea2d5f807', 'en', '1', '{贵妃椅,躺椅,chaise,"chaise longue",recliner}'),
  ('01a22fad-dc44-7c62-9cd6-29eea2d5f807', 'zh-CN', '1', '{贵妃椅,躺椅,chaise,"chaise longue",recliner}'),
  ('01a22fad-dc45-7422-811a-83ae2755db35', 'en', '1', '{摇椅,"rocking chair",rocker}'),
  ('01a22fad-dc45-7422-811a-83ae2755db35', 'zh-CN', '1', '{摇椅,"rocking chair",rocker}'),
  ('01a22fad-dc45-7ba3-aca8-bc67af017ecf', 'en', '1', '{办公椅,电脑椅,转椅,"office chair","desk chair"}'),
  ('01a22fad-dc45-7ba3-aca8-bc67af017ecf', 'zh-CN', '1', '{办公椅,电脑椅,转椅,"office chair","desk chair"}'),
  ('01a22fad-dc46-7406-895a-19686e52e8a6', 'en', '1', '{餐椅,饭桌椅,"dining chair"}'),
  ('01a22fad-dc46-7406-895a-19686e52e8a6', 'zh-CN', '1', '{餐椅,饭桌椅,"dining chair"}'),
  ('01a22fad-dc46-797b-b501-271ccea0c8b1', 'en', '1', '{吧椅,吧台椅,高脚椅,吧凳,"bar stool","counter stool"}'),
  ('01a22fad-dc46-797b-b501-271ccea0c8b1', 'zh-CN', '1', '{吧椅,吧台椅,高脚椅,吧凳,"bar stool","counter stool"}'),
  ('01a22fad-dc46-7ea2-a1e6-0f2124179958', 'en', '1', '{凳子,板凳,stool}'),
  ('01a22fad-dc46-7ea2-a1e6-0f2124179958', 'zh-CN', '1', '{凳子,板凳,stool}'),
  ('01a22fad-dc47-73bf-9d74-c391759dd784', 'en', '1', '{脚凳,脚踏,搁脚凳,ottoman,footstool,footrest}'),
  ('01a22fad-dc47-73bf-9d74-c391759dd784', 'zh-CN', '1', '{脚凳,脚踏,搁脚凳,ottoman,footstool,footrest}'),
  ('01a22fad-dc47-78b4-b88a-34e6a0477094', 'en', '1', '{长凳,长椅,bench}'),
  ('01a22fad-dc47-78b4-b88a-34e6a0477094', 'zh-CN', '1', '{长凳,长椅,bench}'),
  ('01a22fad-dc47-7db4-9f4e-fa9ab435c18c', 'en', '1', '{沙发床,"sofa bed","sleeper sofa",futon}'),
  ('01a22fad-dc47-7db4-9f4e-fa9ab435c18c', 'zh-CN', '1', '{沙发床,"sofa bed","sleeper sofa",futon}'),
  ('01a22fad-dc48-72a3-988e-3202122c7b25', 'en', '1', '{餐桌,饭桌,吃饭桌,"dining table","kitchen table"}'),
  ('01a22fad-dc48-72a3-988e-3202122c7b25', 'zh-CN', '1', '{餐桌,饭桌,吃饭桌,"dining table","kitchen table"}'),
  ('01a22fad-dc48-779c-8a55-51b53bfbd156', 'en', '1', '{茶几,咖啡桌,"coffee table","cocktail table"}'),
  ('01a22fad-dc48-779c-8a55-51b53bfbd156', 'zh-CN', '1', '{茶几,咖啡桌,"coffee table","cocktail table"}'),
  ('01a22fad-dc48-7c79-b666-0d66a83f2850', 'en', '1', '{边几,角几,边桌,"side table","end table"}'),
  ('01a22fad-dc48-7c79-b666-0d66a83f2850', 'zh-CN', '1', '{边几,角几,边桌,"side table","end table"}'),
  ('01a22fad-dc49-7178-87ae-5c8ccf2566e2', 'en', '1', '{书桌,写字台,办公桌,desk,"writing desk"}'),
  ('01a22fad-dc49-7178-87ae-5c8ccf2566e2', 'zh-CN', '1', '{书桌,写字台,办公桌,desk,"writing desk"}'),
  ('01a22fad-dc49-77ff-893e-b87631e848e3', 'en', '1', '{玄关桌,玄关台,条案,"console table","entry table"}'),
  ('01a22fad-dc49-77ff-893e-b87631e848e3', 'zh-CN', '1', '{玄关桌,玄关台,条案,"console table","entry table"}'),
  ('01a22fad-dc49-7d04-823e-a8c45511ab84', 'en', '1', '{梳妆台,化妆台,化妆桌,vanity,"dressing table","makeup table"}'),
  ('01a22fad-dc49-7d04-823e-a8c45511ab84', 'zh-CN', '1', '{梳妆台,化妆台,化妆桌,vanity,"dressing table","makeup table"}'),
  ('01a22fad-dc4a-7230-917e-3c2abbd279a7', 'en', '1', '{衣柜,衣橱,大衣柜,wardrobe,armoire}'),
  ('01a22fad-dc4a-7230-917e-3c2abbd279a7', 'zh-CN', '1', '{衣柜,衣橱,大衣柜,wardrobe,armoire}'),
  ('01a22fad-dc4a-7713-a2d0-11aec3cfd634', 'en', '1', '{书柜,书架,书橱,bookcase,bookshelf}'),
  ('01a22fad-dc4a-7713-a2d0-11aec3cfd634', 'zh-CN', '1', '{书柜,书架,书橱,bookcase,bookshelf}'),
  ('01a22fad-dc4a-7bd6-a86d-64f2d003be16', 'en', '1', '{斗柜,五斗柜,抽屉柜,"chest of drawers",dresser}'),
  ('01a22fad-dc4a-7bd6-a86d-64f2d003be16', 'zh-CN', '1', '{斗柜,五斗柜,抽屉柜,"chest of drawers",dresser}'),
  ('01a22fad-dc4b-70b2-ad72-54c54aa1ccb5', 'en', '1', '{床头柜,床边柜,nightstand,"bedside table","night table"}'),
  ('01a22fad-dc4b-70b2-ad72-54c54aa1ccb5', 'zh-CN', '1', '{床头柜,床边柜,nightstand,"bedside table","night table"}'),
  ('01a22fad-dc4b-758a-b3e4-b3f1def07683', 'en', '1', '{电视柜,地柜,"tv stand","tv cabinet","tv unit","media console","entertainment center"}'),
  ('01a22fad-dc4b-758a-b3e4-b3f1def07683', 'zh-CN', '1', '{电视柜,地柜,"tv stand","tv cabinet","tv unit","media console","entertainment center"}'),
  ('01a22fad-dc4b-7a53-ae9c-f884eaf76928', 'en', '1', '{餐边柜,碗柜,sideboard,buffet,credenza}'),
  ('01a22fad-dc4b-7a53-ae9c-f884eaf76928', 'zh-CN', '1', '{餐边柜,碗柜,sideboard,buffet,credenza}'),
  ('01a22fad-dc4b-7f0c-9dfe-2e0f1683bff3', 'en', '1', '{鞋柜,鞋架,"shoe cabinet","shoe rack"}'),
  ('01a22fad-dc4b-7f0c-9dfe-2e0f1683bff3', 'zh-CN', '1', '{鞋柜,鞋架,"shoe cabinet","shoe rack"}'),
  ('01a22fad-dc4c-73c8-894f-8c8435c6cac6', 'en', '1', '{置物架,搁板,层架,shelf,rack}'),
  ('01a22fad-dc4c-73c8-894f-8c8435c6cac6', 'zh-CN', '1', '{置物架,搁板,层架,shelf,rack}'),
  ('01a22fad-dc4c-7869-83f7-fee03e763ed3', 'en', '1', '{床垫,席梦思,mattress}'),
  ('01a22fad-dc4c-7869-83f7-fee03e763ed3', 'zh-CN', '1', '{床垫,席梦思,mattress}'),
  ('01a22fad-dc4c-7d53-a27d-ab728074f38e', 'en', '1', '{双层床,高低床,上下铺,子母床,"bunk bed"}'),
  ('01a22fad-dc4c-7d53-a27d-ab728074f38e', 'zh-CN', '1', '{双层床,高低床,上下铺,子母床,"bunk bed"}'),
  ('01a22fad-dc4d-7d1b-9417-ec9ce766b59a', 'en', '1', '{婴儿床,宝宝床,crib,cot}'),
  ('01a22fad-dc4d-7d1b-9417-ec9ce766b59a', 'zh-CN', '1', '{婴儿床,宝宝床,crib,cot}'),
  ('01a22fad-dc4e-726c-8381-8fc507797f35', 'en', '1', '{软床,软包床,布艺床,"upholstered bed"}'),
  ('01a22fad-dc4e-726c-8381-8fc507797f35', 'zh-CN', '1', '{软床,软包床,布艺床,"upholstered bed"}'),
  ('01a22fad-dc4e-7738-b283-bd730f68eb05', 'en', '1', '{地毯,毯子,rug,carpet}'),
  ('01a22fad-dc4e-7738-b283-bd730f68eb05', 'zh-CN', '1', '{地毯,毯子,rug,carpet}'),
  ('01a22fad-dc4e-7c1e-945c-46e7fe25c5e6', 'en', '1', '{灯,灯具,lamp,light}'),
  ('01a22fad-dc4e-7c1e-945c-46e7fe25c5e6', 'zh-CN', '1', '{灯,灯具,lamp,light}'),
  ('01a22fad-dc4f-70dc-99fa-1d3144ae3e78', 'en', '1', '{落地灯,立灯,"floor lamp","standing lamp"}'),
  ('01a22fad-dc4f-70dc-99fa-1d3144ae3e78', 'zh-CN', '1', '{落地灯,立灯,"floor lamp","standing lamp"}'),
  ('01a22fad-dc4f-7704-939e-97e0dd7b435d', 'en', '1', '{吊灯,吊顶灯,"pendant light",chandelier}'),
  ('01a22fad-dc4f-7704-939e-97e0dd7b435d', 'zh-CN', '1', '{吊灯,吊顶灯,"pendant light",chandelier}'),
  ('01a22fad-dc4f-7c0e-ba64-c531eafaab54', 'en', '1', '{台灯,桌灯,"table lamp","desk lamp"}'),
  ('01a22fad-dc4f-7c0e-ba64-c531eafaab54', 'zh-CN', '1', '{台灯,桌灯,"table lamp","desk lamp"}'),
  ('01a22fad-dc50-71c3-a788-f874041d2180', 'en', '1', '{镜子,穿衣镜,mirror}'),
  ('01a22fad-dc50-71c3-a788-f874041d2180', 'zh-CN', '1', '{镜子,穿衣镜,mirror}'),
  ('01a22fad-dc50-76d8-a0f1-25ff9af5f609', 'en', '1', '{抱枕,靠垫,靠枕,cushion,"throw pillow"}'),
  ('01a22fad-dc50-76d8-a0f1-25ff9af5f609', 'zh-CN', '1', '{抱枕,靠垫,靠枕,cushion,"throw pillow"}'),
  ('01a22fad-dc50-7b9b-ab6a-82d5c0189a48', 'en', '1', '{窗帘,帘子,curtain,drape}'),
  ('01a22fad-dc50-7b9b-ab6a-82d5c0189a48', 'zh-CN', '1', '{窗帘,帘子,curtain,drape}'),
  ('01a22fad-dc51-704a-83b0-bf0424d3f567', 'en', '1', '{屏风,隔断,"room divider","folding screen"}'),
  ('01a22fad-dc51-704a-83b0-bf0424d3f567', 'zh-CN', '1', '{屏风,隔断,"room divider","folding screen"}'),
  ('01a22fad-dc51-750b-9c82-da193511be6e', 'en', '1', '{摆件,装饰品,ornament,decor}'),
  ('01a22fad-dc51-750b-9c82-da193511be6e', 'zh-CN', '1', '{摆件,装饰品,ornament,decor}'),
  ('01a22fad-dc51-79ca-9766-423564df3372', 'en', '1', '{绒布,法兰绒,丝绒,绒面,velvet,flannel,plush}'),
  ('01a22fad-dc51-79ca-9766-423564df3372', 'zh-CN', '1', '{绒布,法兰绒,丝绒,绒面,velvet,flannel,plush}'),
  ('01a22fad-dc51-7e80-b4f6-c5cb8c96da37', 'en', '1', '{真皮,皮革,leather,"genuine leather"}'),
  ('01a22fad-dc51-7e80-b4f6-c5cb8c96da37', 'zh-CN', '1', '{真皮,皮革,leather,"genuine leather"}'),
  ('01a22fad-dc52-73ca-a435-1d0c1f751a57', 'en', '1', '{人造皮,仿皮,皮革布,"faux leather","pu leather","vegan leather"}'),
  ('01a22fad-dc52-73ca-a435-1d0c1f751a57', 'zh-CN', '1', '{人造皮,仿皮,皮革布,"faux leather","pu leather","vegan leather"}'),
  ('01a22fad-dc52-7887-8da6-ee0437592128', 'en', '1', '{布艺,布料,织物,fabric,textile}'),
  ('01a22fad-dc52-7887-8da6-ee0437592128', 'zh-CN', '1', '{布艺,布料,织物,fabric,textile}'),
  ('01a22fad-dc52-7d38-b549-1a60dcdb003e', 'en', '1', '{亚麻,麻布,linen}'),
  ('01a22fad-dc52-7d38-b549-1a60dcdb003e', 'zh-CN', '1', '{亚麻,麻布,linen}'),
  ('01a22fad-dc53-71c0-b9cb-8c0661c4f745', 'en', '1', '{实木,原木,"solid wood"}'),
  ('01a22fad-dc53-71c0-b9cb-8c0661c4f745', 'zh-CN', '1', '{实木,原木,"solid wood"}'),
  ('01a22fad-dc53-765d-8080-be089f945371', 'en', '1', '{胡桃木,黑胡桃,黑胡桃木,walnut}'),
  ('01a22fad-dc53-765d-8080-be089f945371', 'zh-CN', '1', '{胡桃木,黑胡桃,黑胡桃木,walnut}'),
  ('01a22fad-dc53-7aec-b4be-cf29c5501630', 'en', '1', '{橡木,白橡木,oak}'),
  ('01a22fad-dc53-7aec-b4be-cf29c5501630', 'zh-CN', '1', '{橡木,白橡木,oak}'),
  ('01a22fad-dc53-7fa9-a81d-d9582c6f09e5', 'en', '1', '{藤编,藤,藤制,rattan,wicker}'),
  ('01a22fad-dc53-7fa9-a81d-d9582c6f09e5', 'zh-CN', '1', '{藤编,藤,藤制,rattan,wicker}'),
  ('01a22fad-dc54-743a-ae50-9827ed58c284', 'en', '1', '{竹,竹子,竹制,bamboo}'),
  ('01a22fad-dc54-743a-ae50-9827ed58c284', 'zh-CN', '1', '{竹,竹子,竹制,bamboo}'),
  ('01a22fad-dc54-7918-8dce-88db2595ba8f', 'en', '1', '{不锈钢,"stainless steel"}'),
  ('01a22fad-dc54-7918-8dce-88db2595ba8f', 'zh-CN', '1', '{不锈钢,"stainless steel"}'),
  ('01a22fad-dc54-7dfc-834d-7d586e4bcc53', 'en', '1', '{铁艺,熟铁,"wrought iron"}'),
  ('01a22fad-dc54-7dfc-834d-7d586e4bcc53', 'zh-CN', '1', '{铁艺,熟铁,"wrought iron"}'),
  ('01a22fad-dc55-735b-af15-4e5bb289f353', 'en', '1', '{黄铜,铜,brass}'),
  ('01a22fad-dc55-735b-af15-4e5bb289f353', 'zh-CN', '1', '{黄铜,铜,brass}'),
  ('01a22fad-dc56-723d-8b7a-700daa8dbca3', 'en', '1', '{大理石,云石,marble}'),
  ('01a22fad-dc56-723d-8b7a-700daa8dbca3', 'zh-CN', '1', '{大理石,云石,marble}'),
  ('01a22fad-dc56-7741-9c14-1beefa81c3cd', 'en', '1', '{岩板,"sintered stone"}'),
  ('01a22fad-dc56-7741-9c14-1beefa81c3cd', 'zh-CN', '1', '{岩板,"sintered stone"}'),
  ('01a22fad-dc56-7c30-87c3-265929568a7d', 'en', '1', '{玻璃,glass}'),
  ('01a22fad-dc56-7c30-87c3-265929568a7d', 'zh-CN', '1', '{玻璃,glass}'),
  ('01a22fad-dc57-7873-adb0-66be5c9de5b5', 'en', '1', '{户外,室外,露天,花园,庭院,院子,outdoor,garden,patio}'),
  ('01a22fad-dc57-7873-adb0-66be5c9de5b5', 'zh-CN', '1', '{户外,室外,露天,花园,庭院,院子,outdoor,garden,patio}'),
  ('01a22fad-dc57-7d59-bf5b-523a4b2af60d', 'en', '1', '{庭院,院子,courtyard}'),
  ('01a22fad-dc57-7d59-bf5b-523a4b2af60d', 'zh-CN', '1', '{庭院,院子,courtyard}'),
  ('01a22fad-dc58-72b1-9f1b-435564222a8a', 'en', '1', '{客厅,起居室,"living room",lounge}'),
  ('01a22fad-dc58-72b1-9f1b-435564222a8a', 'zh-CN', '1', '{客厅,起居室,"living room",lounge}'),
  ('01a22fad-dc58-7e7b-8565-8833359b4589', 'en', '1', '{卧室,睡房,主卧,bedroom}'),
  ('01a22fad-dc58-7e7b-8565-8833359b4589', 'zh-CN', '1', '{卧室,睡房,主卧,bedroom}'),
  ('01a22fad-dc59-73ed-b1ee-10d810364442', 'en', '1', '{餐厅,饭厅,"dining room"}'),
  ('01a22fad-dc59-73ed-b1ee-10d810364442', 'zh-CN', '1', '{餐厅,饭厅,"dining room"}'),
  ('01a22fad-dc59-78e6-8fff-39a5f509c18c', 'en', '1', '{书房,家庭办公室,study,"home office"}'),
  ('01a22fad-dc59-78e6-8fff-39a5f509c18c', 'zh-CN', '1', '{书房,家庭办公室,study,"home office"}'),
  ('01a22fad-dc59-7eb1-af40-5f986f629292', 'en', '1', '{玄关,门厅,入户,entryway,hallway,foyer}'),
  ('01a22fad-dc59-7eb1-af40-5f986f629292', 'zh-CN', '1', '{玄关,门厅,入户,entryway,hallway,foyer}'),
  ('01a22fad-dc5a-73df-a494-1d9b520eb94b', 'en', '1', '{儿童房,孩子房,"kids room",nursery}'),
  ('01a22fad-dc5a-73df-a494-1d9b520eb94b', 'zh-CN', '1', '{儿童房,孩子房,"kids room",nursery}'),
  ('01a22fad-dc5a-78f1-939b-5f5852c4b7d7', 'en', '1', '{阳台,露台,balcony,terrace}'),
  ('01a22fad-dc5a-78f1-939b-5f5852c4b7d7', 'zh-CN', '1', '{阳台,露台,balcony,terrace}'),
  ('01a22fad-dc5a-7de0-9457-6c56cfcc0a8f', 'en', '1', '{北欧,北欧风,scandinavian,nordic}'),
  ('01a22fad-dc5a-7de0-9457-6c56cfcc0a8f', 'zh-CN', '1', '{北欧,北欧风,scandinavian,nordic}'),
  ('01a22fad-dc5b-72f6-96f5-6de7c926510d', 'en', '1', '{中古风,复古,中世纪,"mid century",vintage,retro}'),
  ('01a22fad-dc5b-72f6-96f5-6de7c926510d', 'zh-CN', '1', '{中古风,复古,中世纪,"mid century",vintage,retro}'),
  ('01a22fad-dc5b-77d1-95be-c58c18a6726b', 'en', '1', '{极简,简约,minimalist,minimal}'),
  ('01a22fad-dc5b-77d1-95be-c58c18a6726b', 'zh-CN', '1', '{极简,简约,minimalist,minimal}'),
  ('01a22fad-dc5b-7cc5-9ddc-c4f043c467a1', 'en', '1', '{新中式,中式,"chinese style"}'),
  ('01a22fad-dc5b-7cc5-9ddc-c4f043c467a1', 'zh-CN', '1', '{新中式,中式,"chinese style"}'),
  ('01a22fad-dc5c-71b3-ac2b-a8f5bb9245eb', 'en', '1', '{日式,和风,"japanese style",japandi}'),
  ('01a22fad-dc5c-71b3-ac2b-a8f5bb9245eb', 'zh-CN', '1', '{日式,和风,"japanese style",japandi}'),
  ('01a22fad-dc5c-76c9-958c-a5334d5fcfc0', 'en', '1', '{工业风,industrial}'),
  ('01a22fad-dc5c-76c9-958c-a5334d5fcfc0', 'zh-CN', '1', '{工业风,industrial}'),
  ('01a22fad-dc5c-7bd7-8890-25a42ad81692', 'en', '1', '{奶油风,奶油色,米白,米白色,cream,"off white",ivory}'),
  ('01a22fad-dc5c-7bd7-8890-25a42ad81692', 'zh-CN', '1', '{奶油风,奶油色,米白,米白色,cream,"off white",ivory}'),
  ('01a22fad-dc5d-70e0-ad37-ac9c478e87e3', 'en', '1', '{灰色,灰,grey,gray}'),
  ('01a22fad-dc5d-70e0-ad37-ac9c478e87e3', 'zh-CN', '1', '{灰色,灰,grey,gray}'),
  ('01a22fad-dc5d-763a-b901-a9595bf06e2b', 'en', '1', '{棕色,咖啡色,褐色,brown}'),
  ('01a22fad-dc5d-763a-b901-a9595bf06e2b', 'zh-CN', '1', '{棕色,咖啡色,褐色,brown}'),
  ('01a22fad-dc5d-7b5b-847d-5d29258dff51', 'en', '1', '{墨绿,墨绿色,深绿,"dark green"}'),
  ('01a22fad-dc5d-7b5b-847d-5d29258dff51', 'zh-CN', '1', '{墨绿,墨绿色,深绿,"dark green"}');
INSERT INTO published.taxonomy_counts (kind, locale, entry_id, difference) VALUES
  ('category', 'en', '01a22fad-dda6-70b7-809f-7d7473dec454', '1'),
  ('category', 'en', '01a22fad-dda6-70b7-809f-7d7473dec454', '1'),
  ('category', 'zh-CN', '01a22fad-dda6-70b7-809f-7d7473dec454', '1'),
  ('category', 'zh-CN', '01a22fad-dda6-70b7-809f-7d7473dec454', '1'),
  ('material', 'en', '01a22fad-de07-778d-b58d-db208434c4fc', '1'),
  ('material', 'en', '01a22fad-de07-778d-b58d-db208434c4fc', '1'),
  ('material', 'zh-CN', '01a22fad-de07-778d-b58d-db208434c4fc', '1'),
  ('material', 'zh-CN', '01a22fad-de07-778d-b58d-db208434c4fc', '1');
SET session_replication_role = DEFAULT;
SELECT setval('catalog.event_sequence', 12);
SELECT setval('public.migrations_id_seq', 6);
