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
  ('01a22ffb-d46f-7a22-91f2-32f66c67317f', 'synonym', '1', '{"zh-CN": "沙发 = sofa = couch = settee"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d475-7321-ad17-c94f8ffd9ce6', 'synonym', '1', '{"zh-CN": "休闲椅 = 单人椅 = 单椅 = lounge chair = accent chair"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d476-7161-87b3-a6ba4712a285', 'synonym', '1', '{"zh-CN": "扶手椅 = armchair"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d476-7cf6-8210-195e4f0dabf2', 'synonym', '1', '{"zh-CN": "懒人沙发 = 豆袋 = bean bag"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d477-7535-865b-034193ca3513', 'synonym', '1', '{"zh-CN": "贵妃椅 = 躺椅 = chaise = chaise longue = recliner"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d477-7c87-8d3a-03df8a8439f4', 'synonym', '1', '{"zh-CN": "摇椅 = rocking chair = rocker"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d478-7fe1-92cc-66ef714d0011', 'synonym', '1', '{"zh-CN": "办公椅 = 电脑椅 = 转椅 = office chair = desk chair"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d47a-7fb7-a766-f7acc17f7c32', 'synonym', '1', '{"zh-CN": "餐椅 = 饭桌椅 = dining chair"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d47b-761c-be23-b92c9106c54e', 'synonym', '1', '{"zh-CN": "吧椅 = 吧台椅 = 高脚椅 = 吧凳 = bar stool = counter stool"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d47b-7baf-880d-63c16e234db2', 'synonym', '1', '{"zh-CN": "凳子 = 板凳 = stool"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d47c-70bd-8b8e-fb918beee254', 'synonym', '1', '{"zh-CN": "脚凳 = 脚踏 = 搁脚凳 = ottoman = footstool = footrest"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d47d-7123-8834-790cf7dcf140', 'synonym', '1', '{"zh-CN": "长凳 = 长椅 = bench"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d47e-7a68-97a5-2ad2393c030a', 'synonym', '1', '{"zh-CN": "沙发床 = sofa bed = sleeper sofa = futon"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d47e-7fe9-8711-03c49a97f17a', 'synonym', '1', '{"zh-CN": "餐桌 = 饭桌 = 吃饭桌 = dining table = kitchen table"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d47f-74f9-9abb-a124c4c96da6', 'synonym', '1', '{"zh-CN": "茶几 = 咖啡桌 = coffee table = cocktail table"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d47f-79f8-8233-7adec8a883a0', 'synonym', '1', '{"zh-CN": "边几 = 角几 = 边桌 = side table = end table"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d480-73b8-acc1-728bf685e179', 'synonym', '1', '{"zh-CN": "书桌 = 写字台 = 办公桌 = desk = writing desk"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d480-7a40-855d-b3285c9bafae', 'synonym', '1', '{"zh-CN": "玄关桌 = 玄关台 = 条案 = console table = entry table"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d480-7f42-aaf3-fb067858b483', 'synonym', '1', '{"zh-CN": "梳妆台 = 化妆台 = 化妆桌 = vanity = dressing table = makeup table"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d482-74a2-8ebd-31a32911c565', 'synonym', '1', '{"zh-CN": "衣柜 = 衣橱 = 大衣柜 = wardrobe = armoire"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d483-7156-816c-ad678f01f630', 'synonym', '1', '{"zh-CN": "书柜 = 书架 = 书橱 = bookcase = bookshelf"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d483-76ce-aaac-64342f1f081a', 'synonym', '1', '{"zh-CN": "斗柜 = 五斗柜 = 抽屉柜 = chest of drawers = dresser"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d483-7be2-a004-d80bca724a6f', 'synonym', '1', '{"zh-CN": "床头柜 = 床边柜 = nightstand = bedside table = night table"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d484-709b-bfce-192f8a326027', 'synonym', '1', '{"zh-CN": "电视柜 = 地柜 = tv stand = tv cabinet = tv unit = media console = entertainment center"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d484-75b9-a7cc-6c15d22b1bc4', 'synonym', '1', '{"zh-CN": "餐边柜 = 碗柜 = sideboard = buffet = credenza"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d484-7a7a-9db0-f0a032fbff84', 'synonym', '1', '{"zh-CN": "鞋柜 = 鞋架 = shoe cabinet = shoe rack"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d484-7f6d-8445-262867906a6d', 'synonym', '1', '{"zh-CN": "置物架 = 搁板 = 层架 = shelf = rack"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d485-7704-a988-7b10ffafe608', 'synonym', '1', '{"zh-CN": "床垫 = 席梦思 = mattress"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d485-7c14-a6f6-f1f1096366bc', 'synonym', '1', '{"zh-CN": "双层床 = 高低床 = 上下铺 = 子母床 = bunk bed"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d487-7296-a1f1-b7e861412061', 'synonym', '1', '{"zh-CN": "婴儿床 = 宝宝床 = crib = cot"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d487-784e-af9c-11e8e26a8a54', 'synonym', '1', '{"zh-CN": "软床 = 软包床 = 布艺床 = upholstered bed"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d487-7d31-8bbe-2c748d3cfdc0', 'synonym', '1', '{"zh-CN": "地毯 = 毯子 = rug = carpet"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d488-722e-80fc-5f9264383395', 'synonym', '1', '{"zh-CN": "灯 = 灯具 = lamp = light"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d488-76f8-8519-ada248eaaaf5', 'synonym', '1', '{"zh-CN": "落地灯 = 立灯 = floor lamp = standing lamp"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d488-7d39-9e64-aaaf70e88d32', 'synonym', '1', '{"zh-CN": "吊灯 = 吊顶灯 = pendant light = chandelier"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d489-7220-a60e-80cfa7187b47', 'synonym', '1', '{"zh-CN": "台灯 = 桌灯 = table lamp = desk lamp"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d489-7a73-a052-1630679ce7ac', 'synonym', '1', '{"zh-CN": "镜子 = 穿衣镜 = mirror"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d489-7f47-8cac-bb94dbcaf56e', 'synonym', '1', '{"zh-CN": "抱枕 = 靠垫 = 靠枕 = cushion = throw pillow"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48a-749a-b17f-61825749de72', 'synonym', '1', '{"zh-CN": "窗帘 = 帘子 = curtain = drape"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48a-7b28-bf63-02dbc3fc6897', 'synonym', '1', '{"zh-CN": "屏风 = 隔断 = room divider = folding screen"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48b-70c0-b731-d9b5bcbf6fa7', 'synonym', '1', '{"zh-CN": "摆件 = 装饰品 = ornament = decor"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48b-7abd-8dd5-0d13804b2d28', 'synonym', '1', '{"zh-CN": "绒布 = 法兰绒 = 丝绒 = 绒面 = velvet = flannel = plush"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48b-7fe8-a434-bb1711798493', 'synonym', '1', '{"zh-CN": "真皮 = 皮革 = leather = genuine leather"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48c-753a-97d7-7e5153c1db38', 'synonym', '1', '{"zh-CN": "人造皮 = 仿皮 = 皮革布 = faux leather = pu leather = vegan leather"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48c-7a6f-8061-89baa24ce099', 'synonym', '1', '{"zh-CN": "布艺 = 布料 = 织物 = fabric = textile"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48d-7160-806c-689805dedbb6', 'synonym', '1', '{"zh-CN": "亚麻 = 麻布 = linen"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48d-7761-a85a-3e3bd92ba951', 'synonym', '1', '{"zh-CN": "实木 = 原木 = solid wood"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48d-7bfc-aa13-0a7ffbaa7c65', 'synonym', '1', '{"zh-CN": "胡桃木 = 黑胡桃 = 黑胡桃木 = walnut"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48e-70e3-92bf-d5fa96ad1169', 'synonym', '1', '{"zh-CN": "橡木 = 白橡木 = oak"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48e-767f-869b-847fcc70e5e8', 'synonym', '1', '{"zh-CN": "藤编 = 藤 = 藤制 = rattan = wicker"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48e-7b2d-90d0-fae7fbc8a96b', 'synonym', '1', '{"zh-CN": "竹 = 竹子 = 竹制 = bamboo"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48e-7fbb-9bc0-46d5be110594', 'synonym', '1', '{"zh-CN": "不锈钢 = stainless steel"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48f-755c-8ca1-666d6c512c7a', 'synonym', '1', '{"zh-CN": "铁艺 = 熟铁 = wrought iron"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d48f-7a33-9dbc-c5663cee911f', 'synonym', '1', '{"zh-CN": "黄铜 = 铜 = brass"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d490-790a-815c-834e3f3ece92', 'synonym', '1', '{"zh-CN": "大理石 = 云石 = marble"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d490-7dc3-ad18-48ab4a2c7ad4', 'synonym', '1', '{"zh-CN": "岩板 = sintered stone"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d491-7393-8395-c0ccf6c4f222', 'synonym', '1', '{"zh-CN": "玻璃 = glass"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d492-7108-865e-b28f36fcdf65', 'synonym', '1', '{"zh-CN": "户外 = 室外 = 露天 = 花园 = 庭院 = 院子 = outdoor = garden = patio"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d492-7727-96c5-b386f016144d', 'synonym', '1', '{"zh-CN": "庭院 = 院子 = courtyard"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d492-7c71-bb9c-95f693e2f7ab', 'synonym', '1', '{"zh-CN": "客厅 = 起居室 = living room = lounge"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d493-7922-b6d5-55afd0035110', 'synonym', '1', '{"zh-CN": "卧室 = 睡房 = 主卧 = bedroom"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d493-7ddd-add4-1aeb677e92aa', 'synonym', '1', '{"zh-CN": "餐厅 = 饭厅 = dining room"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d494-75a8-abec-520842f3092e', 'synonym', '1', '{"zh-CN": "书房 = 家庭办公室 = study = home office"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d494-7b1b-bb7b-d0a561cc1952', 'synonym', '1', '{"zh-CN": "玄关 = 门厅 = 入户 = entryway = hallway = foyer"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d494-7fd6-a995-e5b4e2f502a2', 'synonym', '1', '{"zh-CN": "儿童房 = 孩子房 = kids room = nursery"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d495-754f-aaed-49559ca18f2c', 'synonym', '1', '{"zh-CN": "阳台 = 露台 = balcony = terrace"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d495-7a4c-b2e0-a58ac7cc33e0', 'synonym', '1', '{"zh-CN": "北欧 = 北欧风 = scandinavian = nordic"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d495-7ef9-b2ca-f14587c254d5', 'synonym', '1', '{"zh-CN": "中古风 = 复古 = 中世纪 = mid century = vintage = retro"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d496-7398-bd9f-d2de80b43da0', 'synonym', '1', '{"zh-CN": "极简 = 简约 = minimalist = minimal"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d496-7811-85a4-62b716033b26', 'synonym', '1', '{"zh-CN": "新中式 = 中式 = chinese style"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d496-7cc6-8ddb-c6e80f28096b', 'synonym', '1', '{"zh-CN": "日式 = 和风 = japanese style = japandi"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d497-716f-ab82-4fbf43efe445', 'synonym', '1', '{"zh-CN": "工业风 = industrial"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d497-762a-b437-3766f735a101', 'synonym', '1', '{"zh-CN": "奶油风 = 奶油色 = 米白 = 米白色 = cream = off white = ivory"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d497-7ad6-94a7-f0a7bffb4099', 'synonym', '1', '{"zh-CN": "灰色 = 灰 = grey = gray"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d497-7f7a-9e79-5b537c14002c', 'synonym', '1', '{"zh-CN": "棕色 = 咖啡色 = 褐色 = brown"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d498-7409-8a4c-429057f5bde9', 'synonym', '1', '{"zh-CN": "墨绿 = 墨绿色 = 深绿 = dark green"}', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00', NULL, NULL),
  ('01a22ffb-d7d4-71a6-85dd-5687c53af622', 'category', '1', '{"en": "Lounge chairs", "zh-CN": "休闲椅"}', '2026-12-01 05:02:43.666789+00', '2026-12-01 05:02:43.666789+00', NULL, NULL),
  ('01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', 'material', '1', '{"en": "Walnut", "zh-CN": "胡桃木"}', '2026-12-01 05:02:43.873846+00', '2026-12-01 05:02:43.873846+00', NULL, NULL),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'product', '3', '{"en": "Carl lounge chair", "zh-CN": "Carl休闲椅"}', '2026-12-01 05:02:44.172933+00', '2026-12-01 05:02:44.999796+00', NULL, NULL),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'product', '2', '{"en": "Gaston lounge chair", "zh-CN": "Gaston休闲椅"}', '2026-12-01 05:02:44.256652+00', '2026-12-01 05:02:44.999796+00', NULL, NULL),
  ('01a22ffb-da69-7cd1-ac3a-d46afb48da1d', 'product', '2', '{"en": "Ruche lounge chair", "zh-CN": "Ruche休闲椅"}', '2026-12-01 05:02:44.322746+00', '2026-12-01 05:02:44.999796+00', NULL, NULL),
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', 'article', '1', '{"en": "Courtyard life", "zh-CN": "庭院生活"}', '2026-12-01 05:02:44.353889+00', '2026-12-01 05:02:44.353889+00', NULL, NULL),
  ('01a22ffb-dccc-77da-a89d-42e94fb283e0', 'search-rule', '1', '{"zh-CN": "Carl first"}', '2026-12-01 05:02:44.939733+00', '2026-12-01 05:02:44.939733+00', NULL, NULL);
INSERT INTO catalog.articles (id, kind) VALUES
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', 'essay');
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
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'rustic', 'black', '780', '820', '760', NULL, NULL, NULL),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'rustic', 'brown', '780', '820', '760', NULL, NULL, NULL),
  ('01a22ffb-da69-7cd1-ac3a-d46afb48da1d', 'rustic', 'brown', '780', '820', '760', NULL, NULL, NULL);
INSERT INTO catalog.article_products (article_id, product_id) VALUES
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca');
INSERT INTO catalog.audit (id, at, actor, request_id, action, entry_id, revision, details) VALUES
  ('01a22ffb-d835-7ac2-bd68-87c4ca37302a', '2026-12-01 05:02:43.666789+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '8caad0af-6cf4-488f-89ca-a39e4060e659', 'created', '01a22ffb-d7d4-71a6-85dd-5687c53af622', '1', '{}'),
  ('01a22ffb-d8c7-7a80-ae8c-89d1756d1ca3', '2026-12-01 05:02:43.873846+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '73811cb4-b1ec-40a0-bbc4-6af28595885a', 'created', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', '1', '{}'),
  ('01a22ffb-da10-7d73-aaef-ce07e7ecacc3', '2026-12-01 05:02:44.172933+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '46f8c8bf-9b12-418b-bc55-ac3e6e00d7a0', 'created', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '1', '{}'),
  ('01a22ffb-da43-7125-8d73-52573e0ecce9', '2026-12-01 05:02:44.256652+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '64c4d854-8ec9-4d87-8649-c7fa42ff860c', 'created', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '1', '{}'),
  ('01a22ffb-da72-76be-a416-2026a5a8027e', '2026-12-01 05:02:44.322746+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', 'bf54019c-55e6-4b87-a25b-6a838740685b', 'created', '01a22ffb-da69-7cd1-ac3a-d46afb48da1d', '1', '{}'),
  ('01a22ffb-da8e-7783-a706-8fe1e022fc8c', '2026-12-01 05:02:44.353889+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', 'f7a35292-642a-44f1-9105-46ac09d6f0ec', 'created', '01a22ffb-da82-7245-8edd-39b8b0d2295d', '1', '{}'),
  ('01a22ffb-da9d-77fd-a8f8-395a50ef16fd', '2026-12-01 05:02:44.379626+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '25aab17f-ba83-414f-a8f0-fd75a59026a2', 'webhook_created', NULL, NULL, '{"url": "https://hooks.example/catalogue", "events": ["published", "purge"], "webhook": "01a22ffb-da9c-7aab-abdf-78061888f651"}'),
  ('01a22ffb-db55-7f54-8f5a-707d4902669e', '2026-12-01 05:02:44.425244+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', 'd28b290d-1e96-4220-aba8-a81d80ee2934', 'published', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '1', '{"locales": ["zh-CN", "en"]}'),
  ('01a22ffb-dbc9-73b8-ba8a-bb4360af411e', '2026-12-01 05:02:44.589252+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '619a2fff-3ec6-4b6b-a390-c24edef08f6d', 'published', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '1', '{"locales": ["zh-CN", "en"]}'),
  ('01a22ffb-dc11-7f54-8916-4ca5611f42dd', '2026-12-01 05:02:44.695815+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', 'c1a482c3-9b71-4af3-bf9f-f32c2079aa39', 'published', '01a22ffb-da82-7245-8edd-39b8b0d2295d', '1', '{"locales": ["zh-CN", "en"]}'),
  ('01a22ffb-dc49-7391-adb9-2e5e1a9ab6c4', '2026-12-01 05:02:44.77085+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '9c1346ac-6f25-426d-b533-49d03d6d7ffb', 'edited', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '2', '{"fields": ["color"]}'),
  ('01a22ffb-dc64-7ab6-abd2-768a3888cbc2', '2026-12-01 05:02:44.826293+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '193cc085-97e1-4757-a1c1-2ea6c9ada16d', 'scheduled', '01a22ffb-da69-7cd1-ac3a-d46afb48da1d', '1', '{"planned": [{"at": "2100-01-01T10:00:00Z", "action": "publish", "locale": "zh-CN"}]}'),
  ('01a22ffb-dc74-72a6-9e4e-cfa49b48eba4', '2026-12-01 05:02:44.843909+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '5f787d46-46f9-48f6-87c0-bbeca094467e', 'preview_linked', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', NULL, '{"seconds": 86400}'),
  ('01a22ffb-dca1-7017-8ef3-9a8a276df90a', '2026-12-01 05:02:44.863578+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '0c7c8f90-f97b-4905-ad4b-8cc33eed4825', 'stock_set', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', NULL, '{"sku": "CARL-1", "status": "in_stock", "quantity": 3}'),
  ('01a22ffb-dcd3-730a-a774-683583fd4a8b', '2026-12-01 05:02:44.939733+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '873f31d1-f877-428e-8baf-c7309881d6d2', 'created', '01a22ffb-dccc-77da-a89d-42e94fb283e0', '1', '{}'),
  ('01a22ffb-dd1d-7e48-8227-876da14df77c', '2026-12-01 05:02:44.999796+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2e46fd67-3048-4c2e-b23a-e547f723942b', 'edited', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '3', '{"job": "01a22ffb-dcf2-74bc-ad69-cedc271be0e7", "fields": ["style"]}'),
  ('01a22ffb-dd1e-7031-99a7-f0bf2a7a5f34', '2026-12-01 05:02:44.999796+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2e46fd67-3048-4c2e-b23a-e547f723942b', 'edited', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '2', '{"job": "01a22ffb-dcf2-74bc-ad69-cedc271be0e7", "fields": ["style"]}'),
  ('01a22ffb-dd1e-704c-ad1d-b2efe5e68007', '2026-12-01 05:02:44.999796+00', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2e46fd67-3048-4c2e-b23a-e547f723942b', 'edited', '01a22ffb-da69-7cd1-ac3a-d46afb48da1d', '2', '{"job": "01a22ffb-dcf2-74bc-ad69-cedc271be0e7", "fields": ["style"]}');
INSERT INTO catalog.availability (sku_key, status, quantity, actor, updated_at) VALUES
  ('CARL-1', 'in_stock', '3', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2026-12-01 05:02:44.863578+00');
INSERT INTO catalog.categories (id, parent_id) VALUES
  ('01a22ffb-d7d4-71a6-85dd-5687c53af622', NULL);
INSERT INTO catalog.completeness (entry_id, locale, score, required, recommended, version, rules_version) VALUES
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'en', '75', '{}', '{tagline,description}', '3', '1'),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'zh-CN', '75', '{}', '{tagline,description}', '3', '1'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'en', '75', '{}', '{tagline,description}', '2', '1'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'zh-CN', '75', '{}', '{tagline,description}', '2', '1'),
  ('01a22ffb-da69-7cd1-ac3a-d46afb48da1d', 'en', '75', '{}', '{tagline,description}', '2', '1'),
  ('01a22ffb-da69-7cd1-ac3a-d46afb48da1d', 'zh-CN', '75', '{}', '{tagline,description}', '2', '1'),
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', 'en', '50', '{}', '{summary,cover}', '1', '1'),
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', 'zh-CN', '50', '{}', '{summary,cover}', '1', '1');
INSERT INTO catalog.completeness_rules (version, rules, actor, created_at) VALUES
  ('1', '[{"type": "product", "required": [], "recommended": ["name", "tagline", "description", "categories", "materials", "variants", "media", "dimensions"]}, {"type": "article", "required": [], "recommended": ["title", "summary", "body", "cover"]}]', 'system', '2026-12-01 05:02:42.459386+00');
INSERT INTO catalog.events (id, sequence, event, entry_id, data, created_at) VALUES
  ('01a22ffb-db4b-7a29-a22f-07033695e15c', '1', 'purge', NULL, '{"tags": ["01a22ffb-d9fb-7337-8f2a-37bd66a5fdca", "lists"], "type": "cache"}', '2026-12-01 05:02:44.425244+00'),
  ('01a22ffb-db4c-72d4-b6d7-aad54fe9f30a', '2', 'published', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '{"slug": "carl-lounge-chair", "type": "product", "locale": "en", "version": 1}', '2026-12-01 05:02:44.425244+00'),
  ('01a22ffb-db4c-751e-8b6f-028579e2f96d', '3', 'published', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '{"slug": "carl-xiu-xian-yi", "type": "product", "locale": "zh-CN", "version": 1}', '2026-12-01 05:02:44.425244+00'),
  ('01a22ffb-dbbe-7f7d-8246-5b4d31c8ad52', '4', 'purge', NULL, '{"tags": ["01a22ffb-da35-7fc8-ab72-3fc33ab87fac", "lists"], "type": "cache"}', '2026-12-01 05:02:44.589252+00'),
  ('01a22ffb-dbbf-71c7-a265-56f2b6d45e09', '5', 'published', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '{"slug": "gaston-lounge-chair", "type": "product", "locale": "en", "version": 1}', '2026-12-01 05:02:44.589252+00'),
  ('01a22ffb-dbbf-735c-8bda-34a447e4d8b3', '6', 'published', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '{"slug": "gaston-xiu-xian-yi", "type": "product", "locale": "zh-CN", "version": 1}', '2026-12-01 05:02:44.589252+00'),
  ('01a22ffb-dbc4-7bb1-90cd-691dc2575eae', '7', 'purge', NULL, '{"tags": ["01a22ffb-da35-7fc8-ab72-3fc33ab87fac", "lists"], "type": "cache"}', '2026-12-01 05:02:44.589252+00'),
  ('01a22ffb-dc0b-7d04-9941-44f064beba4b', '8', 'purge', NULL, '{"tags": ["01a22ffb-da82-7245-8edd-39b8b0d2295d", "lists"], "type": "cache"}', '2026-12-01 05:02:44.695815+00'),
  ('01a22ffb-dc0c-7126-a4cf-aa2e5186478d', '9', 'published', '01a22ffb-da82-7245-8edd-39b8b0d2295d', '{"slug": "courtyard-life", "type": "article", "locale": "en", "version": 1}', '2026-12-01 05:02:44.695815+00'),
  ('01a22ffb-dc0c-736a-8369-09b21594347a', '10', 'published', '01a22ffb-da82-7245-8edd-39b8b0d2295d', '{"slug": "ting-yuan-sheng-huo", "type": "article", "locale": "zh-CN", "version": 1}', '2026-12-01 05:02:44.695815+00'),
  ('01a22ffb-dc0f-728e-959b-963a8f32f3dd', '11', 'purge', NULL, '{"tags": ["01a22ffb-d9fb-7337-8f2a-37bd66a5fdca", "01a22ffb-da82-7245-8edd-39b8b0d2295d", "lists"], "type": "cache"}', '2026-12-01 05:02:44.695815+00'),
  ('01a22ffb-dc81-7ff3-bbcf-0ee505a816c9', '12', 'availability_changed', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '{"sku": "CARL-1", "type": "product", "status": "in_stock", "quantity": 3}', '2026-12-01 05:02:44.863578+00'),
  ('01a22ffb-dc96-7a52-8f40-84fcb3aef627', '13', 'purge', NULL, '{"tags": ["01a22ffb-d9fb-7337-8f2a-37bd66a5fdca", "lists"], "type": "cache"}', '2026-12-01 05:02:44.863578+00');
INSERT INTO catalog.webhooks (id, url, description, events, secret, actor, created_at) VALUES
  ('01a22ffb-da9c-7aab-abdf-78061888f651', 'https://hooks.example/catalogue', NULL, '{published,purge}', E'\\xa9a652ef4536f151d8373d55f09e42264713d4a89e8e9acc808f87ced318a436', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2026-12-01 05:02:44.379626+00');
INSERT INTO catalog.deliveries (id, webhook_id, event_id, state, next_at, attempts, created_at) VALUES
  ('01a22ffb-db5c-7fdb-b988-43aa1b28872b', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-db4b-7a29-a22f-07033695e15c', 'pending', '2026-12-01 05:02:46.570702+00', '[]', '2026-12-01 05:02:44.570702+00'),
  ('01a22ffb-db5d-754c-840d-e5e31f4c8f66', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-db4c-72d4-b6d7-aad54fe9f30a', 'pending', '2026-12-01 05:02:49.639185+00', '[{"at": "2026-12-01T05:02:44.589Z", "ms": 49, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 05:02:44.570702+00'),
  ('01a22ffb-db5d-7580-a191-4b7b94fc7f12', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-db4c-751e-8b6f-028579e2f96d', 'pending', '2026-12-01 05:02:49.640737+00', '[{"at": "2026-12-01T05:02:44.628Z", "ms": 10, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 05:02:44.570702+00'),
  ('01a22ffb-dbd1-7c08-a285-7255d0be3237', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-dbbe-7f7d-8246-5b4d31c8ad52', 'pending', '2026-12-01 05:02:46.685881+00', '[]', '2026-12-01 05:02:44.685881+00'),
  ('01a22ffb-dbd1-7e79-8dfb-728373ffe7fb', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-dbbf-71c7-a265-56f2b6d45e09', 'pending', '2026-12-01 05:02:49.705451+00', '[{"at": "2026-12-01T05:02:44.697Z", "ms": 7, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 05:02:44.685881+00'),
  ('01a22ffb-dbd1-7e98-aba2-2d1dbfe3c781', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-dbbf-735c-8bda-34a447e4d8b3', 'pending', '2026-12-01 05:02:49.70595+00', '[{"at": "2026-12-01T05:02:44.699Z", "ms": 6, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 05:02:44.685881+00'),
  ('01a22ffb-dbd1-7eac-b2c2-0837eeecc98c', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-dbc4-7bb1-90cd-691dc2575eae', 'pending', '2026-12-01 05:02:46.685881+00', '[]', '2026-12-01 05:02:44.685881+00'),
  ('01a22ffb-dc1e-7251-a07b-262ad9e5b5a5', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-dc0b-7d04-9941-44f064beba4b', 'pending', '2026-12-01 05:02:46.759616+00', '[]', '2026-12-01 05:02:44.759616+00'),
  ('01a22ffb-dc1e-7354-ba45-2f5708963a61', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-dc0c-7126-a4cf-aa2e5186478d', 'pending', '2026-12-01 05:02:49.783638+00', '[{"at": "2026-12-01T05:02:44.774Z", "ms": 8, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 05:02:44.759616+00'),
  ('01a22ffb-dc1e-7372-803d-b309d19ab067', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-dc0c-736a-8369-09b21594347a', 'pending', '2026-12-01 05:02:49.785229+00', '[{"at": "2026-12-01T05:02:44.776Z", "ms": 7, "error": "queryA ENOTFOUND hooks.example", "status": null}]', '2026-12-01 05:02:44.759616+00'),
  ('01a22ffb-dc1e-73ad-ac2d-5edf049b3e02', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-dc0f-728e-959b-963a8f32f3dd', 'pending', '2026-12-01 05:02:46.759616+00', '[]', '2026-12-01 05:02:44.759616+00'),
  ('01a22ffb-dca3-7e2a-a932-0475bc2fca0c', '01a22ffb-da9c-7aab-abdf-78061888f651', '01a22ffb-dc96-7a52-8f40-84fcb3aef627', 'pending', '2026-12-01 05:02:46.899067+00', '[]', '2026-12-01 05:02:44.899067+00');
INSERT INTO catalog.entry_texts (entry_id, text) VALUES
  ('01a22ffb-d46f-7a22-91f2-32f66c67317f', ' 沙 发 sofa couch settee 
 SHAFA SF FA '),
  ('01a22ffb-d475-7321-ad17-c94f8ffd9ce6', ' 休 闲 椅 单 人 椅 单 椅 lounge chair accent chair 
 XIUXIANYI XXY XIANYI XY YI DANRENYI DRY RENYI RY DANYI DY '),
  ('01a22ffb-d476-7161-87b3-a6ba4712a285', ' 扶 手 椅 armchair 
 FUSHOUYI FSY SHOUYI SY YI '),
  ('01a22ffb-d476-7cf6-8210-195e4f0dabf2', ' 懒 人 沙 发 豆 袋 bean bag 
 LANRENSHAFA LRSF RENSHAFA RSF SHAFA SF FA DOUDAI DD DAI '),
  ('01a22ffb-d477-7535-865b-034193ca3513', ' 贵 妃 椅 躺 椅 chaise chaise longue recliner 
 GUIFEIYI GFY FEIYI FY YI TANGYI TY '),
  ('01a22ffb-d477-7c87-8d3a-03df8a8439f4', ' 摇 椅 rocking chair rocker 
 YAOYI YY YI '),
  ('01a22ffb-d478-7fe1-92cc-66ef714d0011', ' 办 公 椅 电 脑 椅 转 椅 office chair desk chair 
 BANGONGYI BGY GONGYI GY YI DIANNAOYI DNY NAOYI NY ZHUANYI ZY '),
  ('01a22ffb-d47a-7fb7-a766-f7acc17f7c32', ' 餐 椅 饭 桌 椅 dining chair 
 CANYI CY YI FANZHUOYI FZY ZHUOYI ZY '),
  ('01a22ffb-d47b-761c-be23-b92c9106c54e', ' 吧 椅 吧 台 椅 高 脚 椅 吧 凳 bar stool counter stool 
 BAYI BY YI BATAIYI BTY TAIYI TY GAOJIAOYI GJY JIAOYI JY BADENG BD DENG '),
  ('01a22ffb-d47b-7baf-880d-63c16e234db2', ' 凳 子 板 凳 stool 
 DENGZI DZ ZI BANDENG BD DENG '),
  ('01a22ffb-d47c-70bd-8b8e-fb918beee254', ' 脚 凳 脚 踏 搁 脚 凳 ottoman footstool footrest 
 JIAODENG JD DENG JIAOTA JT TA GEJIAODENG GJD '),
  ('01a22ffb-d47d-7123-8834-790cf7dcf140', ' 长 凳 长 椅 bench 
 CHANGDENG CD DENG CHANGYI CY YI '),
  ('01a22ffb-d47e-7a68-97a5-2ad2393c030a', ' 沙 发 床 sofa bed sleeper sofa futon 
 SHAFACHUANG SFC FACHUANG FC CHUANG '),
  ('01a22ffb-d47e-7fe9-8711-03c49a97f17a', ' 餐 桌 饭 桌 吃 饭 桌 dining table kitchen table 
 CANZHUO CZ ZHUO FANZHUO FZ CHIFANZHUO CFZ '),
  ('01a22ffb-d47f-74f9-9abb-a124c4c96da6', ' 茶 几 咖 啡 桌 coffee table cocktail table 
 CHAJI CJ JI KAFEIZHUO KFZ FEIZHUO FZ ZHUO '),
  ('01a22ffb-d47f-79f8-8233-7adec8a883a0', ' 边 几 角 几 边 桌 side table end table 
 BIANJI BJ JI JIAOJI JJ BIANZHUO BZ ZHUO '),
  ('01a22ffb-d480-73b8-acc1-728bf685e179', ' 书 桌 写 字 台 办 公 桌 desk writing desk 
 SHUZHUO SZ ZHUO XIEZITAI XZT ZITAI ZT TAI BANGONGZHUO BGZ GONGZHUO GZ '),
  ('01a22ffb-d480-7a40-855d-b3285c9bafae', ' 玄 关 桌 玄 关 台 条 案 console table entry table 
 XUANGUANZHUO XGZ GUANZHUO GZ ZHUO XUANGUANTAI XGT GUANTAI GT TAI TIAOAN TA AN '),
  ('01a22ffb-d480-7f42-aaf3-fb067858b483', ' 梳 妆 台 化 妆 台 化 妆 桌 vanity dressing table makeup table 
 SHUZHUANGTAI SZT ZHUANGTAI ZT TAI HUAZHUANGTAI HZT HUAZHUANGZHUO HZZ ZHUANGZHUO ZZ ZHUO '),
  ('01a22ffb-d482-74a2-8ebd-31a32911c565', ' 衣 柜 衣 橱 大 衣 柜 wardrobe armoire 
 YIGUI YG GUI YICHU YC CHU DAYIGUI DYG '),
  ('01a22ffb-d483-7156-816c-ad678f01f630', ' 书 柜 书 架 书 橱 bookcase bookshelf 
 SHUGUI SG GUI SHUJIA SJ JIA SHUCHU SC CHU '),
  ('01a22ffb-d483-76ce-aaac-64342f1f081a', ' 斗 柜 五 斗 柜 抽 屉 柜 chest of drawers dresser 
 DOUGUI DG GUI WUDOUGUI WDG CHOUTIGUI CTG TIGUI TG '),
  ('01a22ffb-d483-7be2-a004-d80bca724a6f', ' 床 头 柜 床 边 柜 nightstand bedside table night table 
 CHUANGTOUGUI CTG TOUGUI TG GUI CHUANGBIANGUI CBG BIANGUI BG '),
  ('01a22ffb-d484-709b-bfce-192f8a326027', ' 电 视 柜 地 柜 tv stand tv cabinet tv unit media console entertainment center 
 DIANSHIGUI DSG SHIGUI SG GUI DIGUI DG '),
  ('01a22ffb-d484-75b9-a7cc-6c15d22b1bc4', ' 餐 边 柜 碗 柜 sideboard buffet credenza 
 CANBIANGUI CBG BIANGUI BG GUI WANGUI WG '),
  ('01a22ffb-d484-7a7a-9db0-f0a032fbff84', ' 鞋 柜 鞋 架 shoe cabinet shoe rack 
 XIEGUI XG GUI XIEJIA XJ JIA '),
  ('01a22ffb-d484-7f6d-8445-262867906a6d', ' 置 物 架 搁 板 层 架 shelf rack 
 ZHIWUJIA ZWJ WUJIA WJ JIA GEBAN GB BAN CENGJIA CJ '),
  ('01a22ffb-d485-7704-a988-7b10ffafe608', ' 床 垫 席 梦 思 mattress 
 CHUANGDIAN CD DIAN XIMENGSI XMS MENGSI MS SI '),
  ('01a22ffb-d485-7c14-a6f6-f1f1096366bc', ' 双 层 床 高 低 床 上 下 铺 子 母 床 bunk bed 
 SHUANGCENGCHUANG SCC CENGCHUANG CC CHUANG GAODICHUANG GDC DICHUANG DC SHANGXIAPU SXP XIAPU XP PU ZIMUCHUANG ZMC MUCHUANG MC '),
  ('01a22ffb-d487-7296-a1f1-b7e861412061', ' 婴 儿 床 宝 宝 床 crib cot 
 YINGERCHUANG YEC ERCHUANG EC CHUANG BAOBAOCHUANG BBC BAOCHUANG BC '),
  ('01a22ffb-d487-784e-af9c-11e8e26a8a54', ' 软 床 软 包 床 布 艺 床 upholstered bed 
 RUANCHUANG RC CHUANG RUANBAOCHUANG RBC BAOCHUANG BC BUYICHUANG BYC YICHUANG YC '),
  ('01a22ffb-d487-7d31-8bbe-2c748d3cfdc0', ' 地 毯 毯 子 rug carpet 
 DITAN DT TAN TANZI TZ ZI '),
  ('01a22ffb-d488-722e-80fc-5f9264383395', ' 灯 灯 具 lamp light 
 DENG DENGJU DJ JU '),
  ('01a22ffb-d488-76f8-8519-ada248eaaaf5', ' 落 地 灯 立 灯 floor lamp standing lamp 
 LUODIDENG LDD DIDENG DD DENG LIDENG LD '),
  ('01a22ffb-d488-7d39-9e64-aaaf70e88d32', ' 吊 灯 吊 顶 灯 pendant light chandelier 
 DIAODENG DD DENG DIAODINGDENG DDD DINGDENG '),
  ('01a22ffb-d489-7220-a60e-80cfa7187b47', ' 台 灯 桌 灯 table lamp desk lamp 
 TAIDENG TD DENG ZHUODENG ZD '),
  ('01a22ffb-d489-7a73-a052-1630679ce7ac', ' 镜 子 穿 衣 镜 mirror 
 JINGZI JZ ZI CHUANYIJING CYJ YIJING YJ JING '),
  ('01a22ffb-d489-7f47-8cac-bb94dbcaf56e', ' 抱 枕 靠 垫 靠 枕 cushion throw pillow 
 BAOZHEN BZ ZHEN KAODIAN KD DIAN KAOZHEN KZ '),
  ('01a22ffb-d48a-749a-b17f-61825749de72', ' 窗 帘 帘 子 curtain drape 
 CHUANGLIAN CL LIAN LIANZI LZ ZI '),
  ('01a22ffb-d48a-7b28-bf63-02dbc3fc6897', ' 屏 风 隔 断 room divider folding screen 
 PINGFENG PF FENG GEDUAN GD DUAN '),
  ('01a22ffb-d48b-70c0-b731-d9b5bcbf6fa7', ' 摆 件 装 饰 品 ornament decor 
 BAIJIAN BJ JIAN ZHUANGSHIPIN ZSP SHIPIN SP PIN '),
  ('01a22ffb-d48b-7abd-8dd5-0d13804b2d28', ' 绒 布 法 兰 绒 丝 绒 绒 面 velvet flannel plush 
 RONGBU RB BU FALANRONG FLR LANRONG LR RONG SIRONG SR RONGMIAN RM MIAN '),
  ('01a22ffb-d48b-7fe8-a434-bb1711798493', ' 真 皮 皮 革 leather genuine leather 
 ZHENPI ZP PI PIGE PG GE '),
  ('01a22ffb-d48c-753a-97d7-7e5153c1db38', ' 人 造 皮 仿 皮 皮 革 布 faux leather pu leather vegan leather 
 RENZAOPI RZP ZAOPI ZP PI FANGPI FP PIGEBU PGB GEBU GB BU '),
  ('01a22ffb-d48c-7a6f-8061-89baa24ce099', ' 布 艺 布 料 织 物 fabric textile 
 BUYI BY YI BULIAO BL LIAO ZHIWU ZW WU '),
  ('01a22ffb-d48d-7160-806c-689805dedbb6', ' 亚 麻 麻 布 linen 
 YAMA YM MA MABU MB BU '),
  ('01a22ffb-d48d-7761-a85a-3e3bd92ba951', ' 实 木 原 木 solid wood 
 SHIMU SM MU YUANMU YM '),
  ('01a22ffb-d48d-7bfc-aa13-0a7ffbaa7c65', ' 胡 桃 木 黑 胡 桃 黑 胡 桃 木 walnut 
 HUTAOMU HTM TAOMU TM MU HEIHUTAO HHT HUTAO HT TAO HEIHUTAOMU HHTM '),
  ('01a22ffb-d48e-70e3-92bf-d5fa96ad1169', ' 橡 木 白 橡 木 oak 
 XIANGMU XM MU BAIXIANGMU BXM '),
  ('01a22ffb-d48e-767f-869b-847fcc70e5e8', ' 藤 编 藤 藤 制 rattan wicker 
 TENGBIAN TB BIAN TENG TENGZHI TZ ZHI '),
  ('01a22ffb-d48e-7b2d-90d0-fae7fbc8a96b', ' 竹 竹 子 竹 制 bamboo 
 ZHU ZHUZI ZZ ZI ZHUZHI ZHI '),
  ('01a22ffb-d48e-7fbb-9bc0-46d5be110594', ' 不 锈 钢 stainless steel 
 BUXIUGANG BXG XIUGANG XG GANG '),
  ('01a22ffb-d48f-755c-8ca1-666d6c512c7a', ' 铁 艺 熟 铁 wrought iron 
 TIEYI TY YI SHUTIE ST TIE '),
  ('01a22ffb-d48f-7a33-9dbc-c5663cee911f', ' 黄 铜 铜 brass 
 HUANGTONG HT TONG '),
  ('01a22ffb-d490-790a-815c-834e3f3ece92', ' 大 理 石 云 石 marble 
 DALISHI DLS LISHI LS SHI YUNSHI YS '),
  ('01a22ffb-d490-7dc3-ad18-48ab4a2c7ad4', ' 岩 板 sintered stone 
 YANBAN YB BAN '),
  ('01a22ffb-d491-7393-8395-c0ccf6c4f222', ' 玻 璃 glass 
 BOLI BL LI '),
  ('01a22ffb-d492-7108-865e-b28f36fcdf65', ' 户 外 室 外 露 天 花 园 庭 院 院 子 outdoor garden patio 
 HUWAI HW WAI SHIWAI SW LUTIAN LT TIAN HUAYUAN HY YUAN TINGYUAN TY YUANZI YZ ZI '),
  ('01a22ffb-d492-7727-96c5-b386f016144d', ' 庭 院 院 子 courtyard 
 TINGYUAN TY YUAN YUANZI YZ ZI '),
  ('01a22ffb-d492-7c71-bb9c-95f693e2f7ab', ' 客 厅 起 居 室 living room lounge 
 KETING KT TING QIJUSHI QJS JUSHI JS SHI '),
  ('01a22ffb-d493-7922-b6d5-55afd0035110', ' 卧 室 睡 房 主 卧 bedroom 
 WOSHI WS SHI SHUIFANG SF FANG ZHUWO ZW WO '),
  ('01a22ffb-d493-7ddd-add4-1aeb677e92aa', ' 餐 厅 饭 厅 dining room 
 CANTING CT TING FANTING FT '),
  ('01a22ffb-d494-75a8-abec-520842f3092e', ' 书 房 家 庭 办 公 室 study home office 
 SHUFANG SF FANG JIATINGBANGONGSHI JTBGS TINGBANGONGSHI TBGS BANGONGSHI BGS GONGSHI GS SHI '),
  ('01a22ffb-d494-7b1b-bb7b-d0a561cc1952', ' 玄 关 门 厅 入 户 entryway hallway foyer 
 XUANGUAN XG GUAN MENTING MT TING RUHU RH HU '),
  ('01a22ffb-d494-7fd6-a995-e5b4e2f502a2', ' 儿 童 房 孩 子 房 kids room nursery 
 ERTONGFANG ETF TONGFANG TF FANG HAIZIFANG HZF ZIFANG ZF '),
  ('01a22ffb-d495-754f-aaed-49559ca18f2c', ' 阳 台 露 台 balcony terrace 
 YANGTAI YT TAI LUTAI LT '),
  ('01a22ffb-d495-7a4c-b2e0-a58ac7cc33e0', ' 北 欧 北 欧 风 scandinavian nordic 
 BEIOU BO OU BEIOUFENG BOF OUFENG OF FENG '),
  ('01a22ffb-d495-7ef9-b2ca-f14587c254d5', ' 中 古 风 复 古 中 世 纪 mid century vintage retro 
 ZHONGGUFENG ZGF GUFENG GF FENG FUGU FG GU ZHONGSHIJI ZSJ SHIJI SJ JI '),
  ('01a22ffb-d496-7398-bd9f-d2de80b43da0', ' 极 简 简 约 minimalist minimal 
 JIJIAN JJ JIAN JIANYUE JY YUE '),
  ('01a22ffb-d496-7811-85a4-62b716033b26', ' 新 中 式 中 式 chinese style 
 XINZHONGSHI XZS ZHONGSHI ZS SHI '),
  ('01a22ffb-d496-7cc6-8ddb-c6e80f28096b', ' 日 式 和 风 japanese style japandi 
 RISHI RS SHI HEFENG HF FENG '),
  ('01a22ffb-d497-716f-ab82-4fbf43efe445', ' 工 业 风 industrial 
 GONGYEFENG GYF YEFENG YF FENG '),
  ('01a22ffb-d497-762a-b437-3766f735a101', ' 奶 油 风 奶 油 色 米 白 米 白 色 cream off white ivory 
 NAIYOUFENG NYF YOUFENG YF FENG NAIYOUSE NYS YOUSE YS SE MIBAI MB BAI MIBAISE MBS BAISE BS '),
  ('01a22ffb-d497-7ad6-94a7-f0a7bffb4099', ' 灰 色 灰 grey gray 
 HUISE HS SE HUI '),
  ('01a22ffb-d497-7f7a-9e79-5b537c14002c', ' 棕 色 咖 啡 色 褐 色 brown 
 ZONGSE ZS SE KAFEISE KFS FEISE FS HESE HS '),
  ('01a22ffb-d498-7409-8a4c-429057f5bde9', ' 墨 绿 墨 绿 色 深 绿 dark green 
 MOLV ML LV MOLVSE MLS LVSE LS SE SHENLV SL '),
  ('01a22ffb-d7d4-71a6-85dd-5687c53af622', ' lounge chairs 
 休 闲 椅 
 XIUXIANYI XXY XIANYI XY YI '),
  ('01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', ' walnut 
 胡 桃 木 
 HUTAOMU HTM TAOMU TM MU '),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', ' carl lounge chair 
 carl 休 闲 椅 
 carl 1 
 XIUXIANYI XXY XIANYI XY YI '),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', ' gaston lounge chair 
 gaston 休 闲 椅 
 gaston 1 
 XIUXIANYI XXY XIANYI XY YI '),
  ('01a22ffb-da69-7cd1-ac3a-d46afb48da1d', ' ruche lounge chair 
 ruche 休 闲 椅 
 ruche 1 
 XIUXIANYI XXY XIANYI XY YI '),
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', ' courtyard life 
 庭 院 生 活 
 TINGYUANSHENGHUO TYSH YUANSHENGHUO YSH SHENGHUO SH HUO '),
  ('01a22ffb-dccc-77da-a89d-42e94fb283e0', ' carl first 
  ');
INSERT INTO catalog.idempotency_records (actor, key, fingerprint, response, created_at) VALUES
  ('key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', 'create-CARL-1', E'\\x3d2ca831d5f2188348544e0176456140b9ada6a73667cdefee5990408eabf1b8', E'{"body": {"id": "01a22ffb-d9fb-7337-8f2a-37bd66a5fdca", "name": {"en": "Carl lounge chair", "zh-CN": "Carl休闲椅"}, "slug": {"en": "carl-lounge-chair", "zh-CN": "carl-xiu-xian-yi"}, "type": "product", "color": "brown", "media": [{"alt": {"en": "A chair", "zh-CN": "椅子"}, "url": "/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg", "role": "main", "width": 40, "height": 30}], "rooms": ["living-room"], "style": "modern", "status": "draft", "related": [], "version": 1, "schedule": {}, "variants": [{"sku": "CARL-1", "offers": [{"from": "2100-01-01T00:00:00Z", "until": "2100-02-01T00:00:00Z", "prices": {"CNY": 498000}}], "prices": {"CNY": 528000, "USD": 79900}}], "createdAt": "2026-12-01T05:02:44.172Z", "materials": [{"part": "frame", "material": "01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9"}], "updatedAt": "2026-12-01T05:02:44.172Z", "archivedAt": null, "categories": ["01a22ffb-d7d4-71a6-85dd-5687c53af622"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}], "completeness": {"en": {"score": 75, "required": [], "recommended": ["tagline", "description"]}, "zh-CN": {"score": 75, "required": [], "recommended": ["tagline", "description"]}}, "publications": {}}, "etag": "\\"1\\"", "location": "/v1/merchandising/products/01a22ffb-d9fb-7337-8f2a-37bd66a5fdca"}', '2026-12-01 05:02:44.172933+00'),
  ('key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', 'create-GASTON-1', E'\\xdba50a3d88343374228f00dccc6107342c32d41331aea4089a5a1877ae7d8e61', E'{"body": {"id": "01a22ffb-da35-7fc8-ab72-3fc33ab87fac", "name": {"en": "Gaston lounge chair", "zh-CN": "Gaston休闲椅"}, "slug": {"en": "gaston-lounge-chair", "zh-CN": "gaston-xiu-xian-yi"}, "type": "product", "color": "brown", "media": [{"alt": {"en": "A chair", "zh-CN": "椅子"}, "url": "/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg", "role": "main", "width": 40, "height": 30}], "rooms": ["living-room"], "style": "modern", "status": "draft", "related": [{"kind": "similar", "product": "01a22ffb-d9fb-7337-8f2a-37bd66a5fdca"}], "version": 1, "schedule": {}, "variants": [{"sku": "GASTON-1", "offers": [{"from": "2100-01-01T00:00:00Z", "until": "2100-02-01T00:00:00Z", "prices": {"CNY": 498000}}], "prices": {"CNY": 528000, "USD": 79900}}], "createdAt": "2026-12-01T05:02:44.256Z", "materials": [{"part": "frame", "material": "01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9"}], "updatedAt": "2026-12-01T05:02:44.256Z", "archivedAt": null, "categories": ["01a22ffb-d7d4-71a6-85dd-5687c53af622"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}], "completeness": {"en": {"score": 75, "required": [], "recommended": ["tagline", "description"]}, "zh-CN": {"score": 75, "required": [], "recommended": ["tagline", "description"]}}, "publications": {}}, "etag": "\\"1\\"", "location": "/v1/merchandising/products/01a22ffb-da35-7fc8-ab72-3fc33ab87fac"}', '2026-12-01 05:02:44.256652+00'),
  ('key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', 'create-RUCHE-1', E'\\x9235c04a10f168895e5a0c597c10d3a03a527d7d462fd4d356f9006feef86cbb', E'{"body": {"id": "01a22ffb-da69-7cd1-ac3a-d46afb48da1d", "name": {"en": "Ruche lounge chair", "zh-CN": "Ruche休闲椅"}, "slug": {"en": "ruche-lounge-chair", "zh-CN": "ruche-xiu-xian-yi"}, "type": "product", "color": "brown", "media": [{"alt": {"en": "A chair", "zh-CN": "椅子"}, "url": "/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg", "role": "main", "width": 40, "height": 30}], "rooms": ["living-room"], "style": "modern", "status": "draft", "related": [], "version": 1, "schedule": {}, "variants": [{"sku": "RUCHE-1", "offers": [{"from": "2100-01-01T00:00:00Z", "until": "2100-02-01T00:00:00Z", "prices": {"CNY": 498000}}], "prices": {"CNY": 528000, "USD": 79900}}], "createdAt": "2026-12-01T05:02:44.322Z", "materials": [{"part": "frame", "material": "01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9"}], "updatedAt": "2026-12-01T05:02:44.322Z", "archivedAt": null, "categories": ["01a22ffb-d7d4-71a6-85dd-5687c53af622"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}], "completeness": {"en": {"score": 75, "required": [], "recommended": ["tagline", "description"]}, "zh-CN": {"score": 75, "required": [], "recommended": ["tagline", "description"]}}, "publications": {}}, "etag": "\\"1\\"", "location": "/v1/merchandising/products/01a22ffb-da69-7cd1-ac3a-d46afb48da1d"}', '2026-12-01 05:02:44.322746+00');
INSERT INTO catalog.import_mappings (name, mapping, actor, updated_at) VALUES
  ('Supplier', '{"type": "product", "columns": {"SKU": "variants.sku"}}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2026-12-01 05:02:44.926848+00');
INSERT INTO catalog.jobs (id, kind, type, options, dry_run, all_or_nothing, status, cancel, starts, total, done, counts, faults, findings, actor, request_id, created_at, started_at, ended_at) VALUES
  ('01a22ffb-dcf2-74bc-ad69-cedc271be0e7', 'bulk-edit', 'product', '{"patch": {"style": "rustic"}, "filter": {"state": "active"}}', 'false', 'false', 'done', 'false', '0', '3', '3', '{"updated": 3}', '[]', '{}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2e46fd67-3048-4c2e-b23a-e547f723942b', '2026-12-01 05:02:44.977221+00', '2026-12-01 05:02:44.985315+00', '2026-12-01 05:02:45.027292+00');
INSERT INTO catalog.job_items (job_id, number, entry_id, expected_version, outcome, version, faults, changes) VALUES
  ('01a22ffb-dcf2-74bc-ad69-cedc271be0e7', '1', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '2', 'updated', '3', '[]', '[{"new": "rustic", "old": "modern", "path": "style"}]'),
  ('01a22ffb-dcf2-74bc-ad69-cedc271be0e7', '2', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '1', 'updated', '2', '[]', '[{"new": "rustic", "old": "modern", "path": "style"}]'),
  ('01a22ffb-dcf2-74bc-ad69-cedc271be0e7', '3', '01a22ffb-da69-7cd1-ac3a-d46afb48da1d', '1', 'updated', '2', '[]', '[{"new": "rustic", "old": "modern", "path": "style"}]');
INSERT INTO catalog.keys (id, name, role, hash, created_at, revoked_at, scopes, expires_at, last_used_at) VALUES
  ('01a22ffb-d767-7be3-9d3a-4be7c5837bd6', 'dump', 'admin', E'\\x2f82b127dfce02047ace8b39e039a9c3ba2b1e5bc7c822ecba1283eddcd257a9', '2026-12-01 05:02:43.559182+00', NULL, NULL, NULL, '2026-12-01 05:02:43.630665+00');
INSERT INTO catalog.materials (id, kind) VALUES
  ('01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', 'wood');
INSERT INTO catalog.media (hash, width, height, bytes, actor, uploaded_at, alt) VALUES
  ('K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M', '40', '30', '139', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2026-12-01 05:02:44.128+00', NULL);
INSERT INTO catalog.previews (hash, entry_id, actor, expires_at, revoked_at) VALUES
  (E'\\x93ff57b588d8f0fcbd93d79ed21c9caba2a8f021a36e18bd1df0ea1a4490f36b', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2026-12-02 05:02:44.843909+00', NULL);
INSERT INTO catalog.price_changes (entry_id, at) VALUES
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '2100-01-01 00:00:00+00'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '2100-01-01 00:00:00+00');
INSERT INTO catalog.product_categories (product_id, category_id) VALUES
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '01a22ffb-d7d4-71a6-85dd-5687c53af622'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '01a22ffb-d7d4-71a6-85dd-5687c53af622'),
  ('01a22ffb-da69-7cd1-ac3a-d46afb48da1d', '01a22ffb-d7d4-71a6-85dd-5687c53af622');
INSERT INTO catalog.product_materials (product_id, "position", part, material_id) VALUES
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '1', 'frame', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '1', 'frame', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9'),
  ('01a22ffb-da69-7cd1-ac3a-d46afb48da1d', '1', 'frame', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9');
INSERT INTO catalog.product_relations (product_id, related_id, kind) VALUES
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'similar');
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
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'living-room'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'living-room'),
  ('01a22ffb-da69-7cd1-ac3a-d46afb48da1d', 'living-room');
INSERT INTO catalog.revisions (entry_id, number, content, actor, request_id, created_at) VALUES
  ('01a22ffb-d46f-7a22-91f2-32f66c67317f', '1', '{"words": ["沙发", "sofa", "couch", "settee"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d475-7321-ad17-c94f8ffd9ce6', '1', '{"words": ["休闲椅", "单人椅", "单椅", "lounge chair", "accent chair"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d476-7161-87b3-a6ba4712a285', '1', '{"words": ["扶手椅", "armchair"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d476-7cf6-8210-195e4f0dabf2', '1', '{"words": ["懒人沙发", "豆袋", "bean bag"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d477-7535-865b-034193ca3513', '1', '{"words": ["贵妃椅", "躺椅", "chaise", "chaise longue", "recliner"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d477-7c87-8d3a-03df8a8439f4', '1', '{"words": ["摇椅", "rocking chair", "rocker"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d478-7fe1-92cc-66ef714d0011', '1', '{"words": ["办公椅", "电脑椅", "转椅", "office chair", "desk chair"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47a-7fb7-a766-f7acc17f7c32', '1', '{"words": ["餐椅", "饭桌椅", "dining chair"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47b-761c-be23-b92c9106c54e', '1', '{"words": ["吧椅", "吧台椅", "高脚椅", "吧凳", "bar stool", "counter stool"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47b-7baf-880d-63c16e234db2', '1', '{"words": ["凳子", "板凳", "stool"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47c-70bd-8b8e-fb918beee254', '1', '{"words": ["脚凳", "脚踏", "搁脚凳", "ottoman", "footstool", "footrest"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47d-7123-8834-790cf7dcf140', '1', '{"words": ["长凳", "长椅", "bench"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47e-7a68-97a5-2ad2393c030a', '1', '{"words": ["沙发床", "sofa bed", "sleeper sofa", "futon"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47e-7fe9-8711-03c49a97f17a', '1', '{"words": ["餐桌", "饭桌", "吃饭桌", "dining table", "kitchen table"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47f-74f9-9abb-a124c4c96da6', '1', '{"words": ["茶几", "咖啡桌", "coffee table", "cocktail table"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47f-79f8-8233-7adec8a883a0', '1', '{"words": ["边几", "角几", "边桌", "side table", "end table"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d480-73b8-acc1-728bf685e179', '1', '{"words": ["书桌", "写字台", "办公桌", "desk", "writing desk"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d480-7a40-855d-b3285c9bafae', '1', '{"words": ["玄关桌", "玄关台", "条案", "console table", "entry table"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d480-7f42-aaf3-fb067858b483', '1', '{"words": ["梳妆台", "化妆台", "化妆桌", "vanity", "dressing table", "makeup table"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d482-74a2-8ebd-31a32911c565', '1', '{"words": ["衣柜", "衣橱", "大衣柜", "wardrobe", "armoire"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d483-7156-816c-ad678f01f630', '1', '{"words": ["书柜", "书架", "书橱", "bookcase", "bookshelf"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d483-76ce-aaac-64342f1f081a', '1', '{"words": ["斗柜", "五斗柜", "抽屉柜", "chest of drawers", "dresser"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d483-7be2-a004-d80bca724a6f', '1', '{"words": ["床头柜", "床边柜", "nightstand", "bedside table", "night table"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-709b-bfce-192f8a326027', '1', '{"words": ["电视柜", "地柜", "tv stand", "tv cabinet", "tv unit", "media console", "entertainment center"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-75b9-a7cc-6c15d22b1bc4', '1', '{"words": ["餐边柜", "碗柜", "sideboard", "buffet", "credenza"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-7a7a-9db0-f0a032fbff84', '1', '{"words": ["鞋柜", "鞋架", "shoe cabinet", "shoe rack"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-7f6d-8445-262867906a6d', '1', '{"words": ["置物架", "搁板", "层架", "shelf", "rack"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d485-7704-a988-7b10ffafe608', '1', '{"words": ["床垫", "席梦思", "mattress"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d485-7c14-a6f6-f1f1096366bc', '1', '{"words": ["双层床", "高低床", "上下铺", "子母床", "bunk bed"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d487-7296-a1f1-b7e861412061', '1', '{"words": ["婴儿床", "宝宝床", "crib", "cot"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d487-784e-af9c-11e8e26a8a54', '1', '{"words": ["软床", "软包床", "布艺床", "upholstered bed"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d487-7d31-8bbe-2c748d3cfdc0', '1', '{"words": ["地毯", "毯子", "rug", "carpet"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d488-722e-80fc-5f9264383395', '1', '{"words": ["灯", "灯具", "lamp", "light"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d488-76f8-8519-ada248eaaaf5', '1', '{"words": ["落地灯", "立灯", "floor lamp", "standing lamp"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d488-7d39-9e64-aaaf70e88d32', '1', '{"words": ["吊灯", "吊顶灯", "pendant light", "chandelier"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d489-7220-a60e-80cfa7187b47', '1', '{"words": ["台灯", "桌灯", "table lamp", "desk lamp"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d489-7a73-a052-1630679ce7ac', '1', '{"words": ["镜子", "穿衣镜", "mirror"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d489-7f47-8cac-bb94dbcaf56e', '1', '{"words": ["抱枕", "靠垫", "靠枕", "cushion", "throw pillow"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48a-749a-b17f-61825749de72', '1', '{"words": ["窗帘", "帘子", "curtain", "drape"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48a-7b28-bf63-02dbc3fc6897', '1', '{"words": ["屏风", "隔断", "room divider", "folding screen"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48b-70c0-b731-d9b5bcbf6fa7', '1', '{"words": ["摆件", "装饰品", "ornament", "decor"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48b-7abd-8dd5-0d13804b2d28', '1', '{"words": ["绒布", "法兰绒", "丝绒", "绒面", "velvet", "flannel", "plush"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48b-7fe8-a434-bb1711798493', '1', '{"words": ["真皮", "皮革", "leather", "genuine leather"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48c-753a-97d7-7e5153c1db38', '1', '{"words": ["人造皮", "仿皮", "皮革布", "faux leather", "pu leather", "vegan leather"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48c-7a6f-8061-89baa24ce099', '1', '{"words": ["布艺", "布料", "织物", "fabric", "textile"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48d-7160-806c-689805dedbb6', '1', '{"words": ["亚麻", "麻布", "linen"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48d-7761-a85a-3e3bd92ba951', '1', '{"words": ["实木", "原木", "solid wood"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48d-7bfc-aa13-0a7ffbaa7c65', '1', '{"words": ["胡桃木", "黑胡桃", "黑胡桃木", "walnut"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-70e3-92bf-d5fa96ad1169', '1', '{"words": ["橡木", "白橡木", "oak"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-767f-869b-847fcc70e5e8', '1', '{"words": ["藤编", "藤", "藤制", "rattan", "wicker"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-7b2d-90d0-fae7fbc8a96b', '1', '{"words": ["竹", "竹子", "竹制", "bamboo"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-7fbb-9bc0-46d5be110594', '1', '{"words": ["不锈钢", "stainless steel"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48f-755c-8ca1-666d6c512c7a', '1', '{"words": ["铁艺", "熟铁", "wrought iron"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48f-7a33-9dbc-c5663cee911f', '1', '{"words": ["黄铜", "铜", "brass"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d490-790a-815c-834e3f3ece92', '1', '{"words": ["大理石", "云石", "marble"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d490-7dc3-ad18-48ab4a2c7ad4', '1', '{"words": ["岩板", "sintered stone"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d491-7393-8395-c0ccf6c4f222', '1', '{"words": ["玻璃", "glass"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d492-7108-865e-b28f36fcdf65', '1', '{"words": ["户外", "室外", "露天", "花园", "庭院", "院子", "outdoor", "garden", "patio"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d492-7727-96c5-b386f016144d', '1', '{"words": ["庭院", "院子", "courtyard"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d492-7c71-bb9c-95f693e2f7ab', '1', '{"words": ["客厅", "起居室", "living room", "lounge"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d493-7922-b6d5-55afd0035110', '1', '{"words": ["卧室", "睡房", "主卧", "bedroom"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d493-7ddd-add4-1aeb677e92aa', '1', '{"words": ["餐厅", "饭厅", "dining room"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d494-75a8-abec-520842f3092e', '1', '{"words": ["书房", "家庭办公室", "study", "home office"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d494-7b1b-bb7b-d0a561cc1952', '1', '{"words": ["玄关", "门厅", "入户", "entryway", "hallway", "foyer"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d494-7fd6-a995-e5b4e2f502a2', '1', '{"words": ["儿童房", "孩子房", "kids room", "nursery"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d495-754f-aaed-49559ca18f2c', '1', '{"words": ["阳台", "露台", "balcony", "terrace"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d495-7a4c-b2e0-a58ac7cc33e0', '1', '{"words": ["北欧", "北欧风", "scandinavian", "nordic"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d495-7ef9-b2ca-f14587c254d5', '1', '{"words": ["中古风", "复古", "中世纪", "mid century", "vintage", "retro"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d496-7398-bd9f-d2de80b43da0', '1', '{"words": ["极简", "简约", "minimalist", "minimal"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d496-7811-85a4-62b716033b26', '1', '{"words": ["新中式", "中式", "chinese style"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d496-7cc6-8ddb-c6e80f28096b', '1', '{"words": ["日式", "和风", "japanese style", "japandi"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-716f-ab82-4fbf43efe445', '1', '{"words": ["工业风", "industrial"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-762a-b437-3766f735a101', '1', '{"words": ["奶油风", "奶油色", "米白", "米白色", "cream", "off white", "ivory"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-7ad6-94a7-f0a7bffb4099', '1', '{"words": ["灰色", "灰", "grey", "gray"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-7f7a-9e79-5b537c14002c', '1', '{"words": ["棕色", "咖啡色", "褐色", "brown"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d498-7409-8a4c-429057f5bde9', '1', '{"words": ["墨绿", "墨绿色", "深绿", "dark green"]}', 'system', 'migration', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d7d4-71a6-85dd-5687c53af622', '1', '{"name": {"en": "Lounge chairs", "zh-CN": "休闲椅"}, "slug": {"en": "lounge-chairs", "zh-CN": "xiu-xian-yi"}}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '8caad0af-6cf4-488f-89ca-a39e4060e659', '2026-12-01 05:02:43.666789+00'),
  ('01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', '1', '{"kind": "wood", "name": {"en": "Walnut", "zh-CN": "胡桃木"}, "slug": {"en": "walnut", "zh-CN": "hu-tao-mu"}}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '73811cb4-b1ec-40a0-bbc4-6af28595885a', '2026-12-01 05:02:43.873846+00'),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '1', '{"name": {"en": "Carl lounge chair", "zh-CN": "Carl休闲椅"}, "slug": {"en": "carl-lounge-chair", "zh-CN": "carl-xiu-xian-yi"}, "color": "brown", "media": [{"alt": {"en": "A chair", "zh-CN": "椅子"}, "url": "/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg", "role": "main", "width": 40, "height": 30}], "rooms": ["living-room"], "style": "modern", "related": [], "variants": [{"sku": "CARL-1", "offers": [{"from": "2100-01-01T00:00:00Z", "until": "2100-02-01T00:00:00Z", "prices": {"CNY": 498000}}], "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9"}], "categories": ["01a22ffb-d7d4-71a6-85dd-5687c53af622"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '46f8c8bf-9b12-418b-bc55-ac3e6e00d7a0', '2026-12-01 05:02:44.172933+00'),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '2', '{"name": {"en": "Carl lounge chair", "zh-CN": "Carl休闲椅"}, "slug": {"en": "carl-lounge-chair", "zh-CN": "carl-xiu-xian-yi"}, "color": "black", "media": [{"alt": {"en": "A chair", "zh-CN": "椅子"}, "url": "/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg", "role": "main", "width": 40, "height": 30}], "rooms": ["living-room"], "style": "modern", "related": [], "variants": [{"sku": "CARL-1", "offers": [{"from": "2100-01-01T00:00:00Z", "until": "2100-02-01T00:00:00Z", "prices": {"CNY": 498000}}], "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9"}], "categories": ["01a22ffb-d7d4-71a6-85dd-5687c53af622"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '9c1346ac-6f25-426d-b533-49d03d6d7ffb', '2026-12-01 05:02:44.77085+00'),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '3', '{"name": {"en": "Carl lounge chair", "zh-CN": "Carl休闲椅"}, "slug": {"en": "carl-lounge-chair", "zh-CN": "carl-xiu-xian-yi"}, "color": "black", "media": [{"alt": {"en": "A chair", "zh-CN": "椅子"}, "url": "/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg", "role": "main", "width": 40, "height": 30}], "rooms": ["living-room"], "style": "rustic", "related": [], "variants": [{"sku": "CARL-1", "offers": [{"from": "2100-01-01T00:00:00Z", "until": "2100-02-01T00:00:00Z", "prices": {"CNY": 498000}}], "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9"}], "categories": ["01a22ffb-d7d4-71a6-85dd-5687c53af622"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2e46fd67-3048-4c2e-b23a-e547f723942b', '2026-12-01 05:02:44.999796+00'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '1', '{"name": {"en": "Gaston lounge chair", "zh-CN": "Gaston休闲椅"}, "slug": {"en": "gaston-lounge-chair", "zh-CN": "gaston-xiu-xian-yi"}, "color": "brown", "media": [{"alt": {"en": "A chair", "zh-CN": "椅子"}, "url": "/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg", "role": "main", "width": 40, "height": 30}], "rooms": ["living-room"], "style": "modern", "related": [{"kind": "similar", "product": "01a22ffb-d9fb-7337-8f2a-37bd66a5fdca"}], "variants": [{"sku": "GASTON-1", "offers": [{"from": "2100-01-01T00:00:00Z", "until": "2100-02-01T00:00:00Z", "prices": {"CNY": 498000}}], "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9"}], "categories": ["01a22ffb-d7d4-71a6-85dd-5687c53af622"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '64c4d854-8ec9-4d87-8649-c7fa42ff860c', '2026-12-01 05:02:44.256652+00'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', '2', '{"name": {"en": "Gaston lounge chair", "zh-CN": "Gaston休闲椅"}, "slug": {"en": "gaston-lounge-chair", "zh-CN": "gaston-xiu-xian-yi"}, "color": "brown", "media": [{"alt": {"en": "A chair", "zh-CN": "椅子"}, "url": "/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg", "role": "main", "width": 40, "height": 30}], "rooms": ["living-room"], "style": "rustic", "related": [{"kind": "similar", "product": "01a22ffb-d9fb-7337-8f2a-37bd66a5fdca"}], "variants": [{"sku": "GASTON-1", "offers": [{"from": "2100-01-01T00:00:00Z", "until": "2100-02-01T00:00:00Z", "prices": {"CNY": 498000}}], "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9"}], "categories": ["01a22ffb-d7d4-71a6-85dd-5687c53af622"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2e46fd67-3048-4c2e-b23a-e547f723942b', '2026-12-01 05:02:44.999796+00'),
  ('01a22ffb-da69-7cd1-ac3a-d46afb48da1d', '1', '{"name": {"en": "Ruche lounge chair", "zh-CN": "Ruche休闲椅"}, "slug": {"en": "ruche-lounge-chair", "zh-CN": "ruche-xiu-xian-yi"}, "color": "brown", "media": [{"alt": {"en": "A chair", "zh-CN": "椅子"}, "url": "/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg", "role": "main", "width": 40, "height": 30}], "rooms": ["living-room"], "style": "modern", "related": [], "variants": [{"sku": "RUCHE-1", "offers": [{"from": "2100-01-01T00:00:00Z", "until": "2100-02-01T00:00:00Z", "prices": {"CNY": 498000}}], "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9"}], "categories": ["01a22ffb-d7d4-71a6-85dd-5687c53af622"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', 'bf54019c-55e6-4b87-a25b-6a838740685b', '2026-12-01 05:02:44.322746+00'),
  ('01a22ffb-da69-7cd1-ac3a-d46afb48da1d', '2', '{"name": {"en": "Ruche lounge chair", "zh-CN": "Ruche休闲椅"}, "slug": {"en": "ruche-lounge-chair", "zh-CN": "ruche-xiu-xian-yi"}, "color": "brown", "media": [{"alt": {"en": "A chair", "zh-CN": "椅子"}, "url": "/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg", "role": "main", "width": 40, "height": 30}], "rooms": ["living-room"], "style": "rustic", "related": [], "variants": [{"sku": "RUCHE-1", "offers": [{"from": "2100-01-01T00:00:00Z", "until": "2100-02-01T00:00:00Z", "prices": {"CNY": 498000}}], "prices": {"CNY": 528000, "USD": 79900}}], "materials": [{"part": "frame", "material": "01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9"}], "categories": ["01a22ffb-d7d4-71a6-85dd-5687c53af622"], "dimensions": {"depth": 820, "width": 780, "height": 760}, "designNotes": [{"text": {"en": "One bent board.", "zh-CN": "一整张弯板。"}, "aspect": {"en": "Back", "zh-CN": "靠背"}}]}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '2e46fd67-3048-4c2e-b23a-e547f723942b', '2026-12-01 05:02:44.999796+00'),
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', '1', E'{"body": {"en": "A chair in the courtyard.", "zh-CN": "::product[CARL-1]\\n\\n院子里的一把椅子。"}, "kind": "essay", "slug": {"en": "courtyard-life", "zh-CN": "ting-yuan-sheng-huo"}, "title": {"en": "Courtyard life", "zh-CN": "庭院生活"}}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', 'f7a35292-642a-44f1-9105-46ac09d6f0ec', '2026-12-01 05:02:44.353889+00'),
  ('01a22ffb-dccc-77da-a89d-42e94fb283e0', '1', '{"name": "Carl first", "pins": ["01a22ffb-d9fb-7337-8f2a-37bd66a5fdca"], "queries": ["椅子"], "categories": ["01a22ffb-d7d4-71a6-85dd-5687c53af622"]}', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', '873f31d1-f877-428e-8baf-c7309881d6d2', '2026-12-01 05:02:44.939733+00');
INSERT INTO catalog.publications (entry_id, locale, revision, first_published_at, published_at) VALUES
  ('01a22ffb-d46f-7a22-91f2-32f66c67317f', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d46f-7a22-91f2-32f66c67317f', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d475-7321-ad17-c94f8ffd9ce6', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d475-7321-ad17-c94f8ffd9ce6', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d476-7161-87b3-a6ba4712a285', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d476-7161-87b3-a6ba4712a285', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d476-7cf6-8210-195e4f0dabf2', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d476-7cf6-8210-195e4f0dabf2', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d477-7535-865b-034193ca3513', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d477-7535-865b-034193ca3513', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d477-7c87-8d3a-03df8a8439f4', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d477-7c87-8d3a-03df8a8439f4', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d478-7fe1-92cc-66ef714d0011', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d478-7fe1-92cc-66ef714d0011', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47a-7fb7-a766-f7acc17f7c32', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47a-7fb7-a766-f7acc17f7c32', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47b-761c-be23-b92c9106c54e', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47b-761c-be23-b92c9106c54e', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47b-7baf-880d-63c16e234db2', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47b-7baf-880d-63c16e234db2', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47c-70bd-8b8e-fb918beee254', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47c-70bd-8b8e-fb918beee254', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47d-7123-8834-790cf7dcf140', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47d-7123-8834-790cf7dcf140', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47e-7a68-97a5-2ad2393c030a', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47e-7a68-97a5-2ad2393c030a', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47e-7fe9-8711-03c49a97f17a', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47e-7fe9-8711-03c49a97f17a', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47f-74f9-9abb-a124c4c96da6', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47f-74f9-9abb-a124c4c96da6', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47f-79f8-8233-7adec8a883a0', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d47f-79f8-8233-7adec8a883a0', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d480-73b8-acc1-728bf685e179', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d480-73b8-acc1-728bf685e179', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d480-7a40-855d-b3285c9bafae', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d480-7a40-855d-b3285c9bafae', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d480-7f42-aaf3-fb067858b483', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d480-7f42-aaf3-fb067858b483', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d482-74a2-8ebd-31a32911c565', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d482-74a2-8ebd-31a32911c565', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d483-7156-816c-ad678f01f630', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d483-7156-816c-ad678f01f630', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d483-76ce-aaac-64342f1f081a', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d483-76ce-aaac-64342f1f081a', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d483-7be2-a004-d80bca724a6f', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d483-7be2-a004-d80bca724a6f', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-709b-bfce-192f8a326027', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-709b-bfce-192f8a326027', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-75b9-a7cc-6c15d22b1bc4', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-75b9-a7cc-6c15d22b1bc4', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-7a7a-9db0-f0a032fbff84', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-7a7a-9db0-f0a032fbff84', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-7f6d-8445-262867906a6d', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d484-7f6d-8445-262867906a6d', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d485-7704-a988-7b10ffafe608', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d485-7704-a988-7b10ffafe608', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d485-7c14-a6f6-f1f1096366bc', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d485-7c14-a6f6-f1f1096366bc', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d487-7296-a1f1-b7e861412061', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d487-7296-a1f1-b7e861412061', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d487-784e-af9c-11e8e26a8a54', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d487-784e-af9c-11e8e26a8a54', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d487-7d31-8bbe-2c748d3cfdc0', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d487-7d31-8bbe-2c748d3cfdc0', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d488-722e-80fc-5f9264383395', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d488-722e-80fc-5f9264383395', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d488-76f8-8519-ada248eaaaf5', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d488-76f8-8519-ada248eaaaf5', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d488-7d39-9e64-aaaf70e88d32', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d488-7d39-9e64-aaaf70e88d32', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d489-7220-a60e-80cfa7187b47', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d489-7220-a60e-80cfa7187b47', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d489-7a73-a052-1630679ce7ac', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d489-7a73-a052-1630679ce7ac', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d489-7f47-8cac-bb94dbcaf56e', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d489-7f47-8cac-bb94dbcaf56e', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48a-749a-b17f-61825749de72', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48a-749a-b17f-61825749de72', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48a-7b28-bf63-02dbc3fc6897', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48a-7b28-bf63-02dbc3fc6897', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48b-70c0-b731-d9b5bcbf6fa7', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48b-70c0-b731-d9b5bcbf6fa7', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48b-7abd-8dd5-0d13804b2d28', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48b-7abd-8dd5-0d13804b2d28', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48b-7fe8-a434-bb1711798493', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48b-7fe8-a434-bb1711798493', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48c-753a-97d7-7e5153c1db38', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48c-753a-97d7-7e5153c1db38', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48c-7a6f-8061-89baa24ce099', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48c-7a6f-8061-89baa24ce099', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48d-7160-806c-689805dedbb6', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48d-7160-806c-689805dedbb6', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48d-7761-a85a-3e3bd92ba951', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48d-7761-a85a-3e3bd92ba951', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48d-7bfc-aa13-0a7ffbaa7c65', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48d-7bfc-aa13-0a7ffbaa7c65', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-70e3-92bf-d5fa96ad1169', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-70e3-92bf-d5fa96ad1169', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-767f-869b-847fcc70e5e8', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-767f-869b-847fcc70e5e8', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-7b2d-90d0-fae7fbc8a96b', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-7b2d-90d0-fae7fbc8a96b', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-7fbb-9bc0-46d5be110594', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48e-7fbb-9bc0-46d5be110594', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48f-755c-8ca1-666d6c512c7a', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48f-755c-8ca1-666d6c512c7a', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48f-7a33-9dbc-c5663cee911f', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d48f-7a33-9dbc-c5663cee911f', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d490-790a-815c-834e3f3ece92', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d490-790a-815c-834e3f3ece92', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d490-7dc3-ad18-48ab4a2c7ad4', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d490-7dc3-ad18-48ab4a2c7ad4', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d491-7393-8395-c0ccf6c4f222', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d491-7393-8395-c0ccf6c4f222', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d492-7108-865e-b28f36fcdf65', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d492-7108-865e-b28f36fcdf65', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d492-7727-96c5-b386f016144d', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d492-7727-96c5-b386f016144d', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d492-7c71-bb9c-95f693e2f7ab', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d492-7c71-bb9c-95f693e2f7ab', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d493-7922-b6d5-55afd0035110', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d493-7922-b6d5-55afd0035110', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d493-7ddd-add4-1aeb677e92aa', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d493-7ddd-add4-1aeb677e92aa', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d494-75a8-abec-520842f3092e', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d494-75a8-abec-520842f3092e', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d494-7b1b-bb7b-d0a561cc1952', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d494-7b1b-bb7b-d0a561cc1952', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d494-7fd6-a995-e5b4e2f502a2', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d494-7fd6-a995-e5b4e2f502a2', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d495-754f-aaed-49559ca18f2c', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d495-754f-aaed-49559ca18f2c', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d495-7a4c-b2e0-a58ac7cc33e0', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d495-7a4c-b2e0-a58ac7cc33e0', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d495-7ef9-b2ca-f14587c254d5', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d495-7ef9-b2ca-f14587c254d5', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d496-7398-bd9f-d2de80b43da0', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d496-7398-bd9f-d2de80b43da0', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d496-7811-85a4-62b716033b26', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d496-7811-85a4-62b716033b26', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d496-7cc6-8ddb-c6e80f28096b', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d496-7cc6-8ddb-c6e80f28096b', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-716f-ab82-4fbf43efe445', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-716f-ab82-4fbf43efe445', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-762a-b437-3766f735a101', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-762a-b437-3766f735a101', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-7ad6-94a7-f0a7bffb4099', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-7ad6-94a7-f0a7bffb4099', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-7f7a-9e79-5b537c14002c', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d497-7f7a-9e79-5b537c14002c', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d498-7409-8a4c-429057f5bde9', 'en', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d498-7409-8a4c-429057f5bde9', 'zh-CN', '1', '2026-12-01 05:02:42.459386+00', '2026-12-01 05:02:42.459386+00'),
  ('01a22ffb-d7d4-71a6-85dd-5687c53af622', 'en', '1', '2026-12-01 05:02:43.666789+00', '2026-12-01 05:02:43.666789+00'),
  ('01a22ffb-d7d4-71a6-85dd-5687c53af622', 'zh-CN', '1', '2026-12-01 05:02:43.666789+00', '2026-12-01 05:02:43.666789+00'),
  ('01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', 'en', '1', '2026-12-01 05:02:43.873846+00', '2026-12-01 05:02:43.873846+00'),
  ('01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', 'zh-CN', '1', '2026-12-01 05:02:43.873846+00', '2026-12-01 05:02:43.873846+00'),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'en', '1', '2026-12-01 05:02:44.425244+00', '2026-12-01 05:02:44.425244+00'),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'zh-CN', '1', '2026-12-01 05:02:44.425244+00', '2026-12-01 05:02:44.425244+00'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'en', '1', '2026-12-01 05:02:44.589252+00', '2026-12-01 05:02:44.589252+00'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'zh-CN', '1', '2026-12-01 05:02:44.589252+00', '2026-12-01 05:02:44.589252+00'),
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', 'en', '1', '2026-12-01 05:02:44.695815+00', '2026-12-01 05:02:44.695815+00'),
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', 'zh-CN', '1', '2026-12-01 05:02:44.695815+00', '2026-12-01 05:02:44.695815+00'),
  ('01a22ffb-dccc-77da-a89d-42e94fb283e0', 'en', '1', '2026-12-01 05:02:44.939733+00', '2026-12-01 05:02:44.939733+00'),
  ('01a22ffb-dccc-77da-a89d-42e94fb283e0', 'zh-CN', '1', '2026-12-01 05:02:44.939733+00', '2026-12-01 05:02:44.939733+00');
INSERT INTO catalog.schedules (id, entry_id, locale, action, at, revision, actor, done_at, error) VALUES
  ('01a22ffb-dc61-7d64-bd46-89d37735357d', '01a22ffb-da69-7cd1-ac3a-d46afb48da1d', 'zh-CN', 'publish', '2100-01-01 10:00:00+00', '1', 'key:01a22ffb-d767-7be3-9d3a-4be7c5837bd6', NULL, NULL);
INSERT INTO catalog.search_rules (id, starts_at, ends_at) VALUES
  ('01a22ffb-dccc-77da-a89d-42e94fb283e0', NULL, NULL);
INSERT INTO catalog.search_rule_categories (rule_id, category_id) VALUES
  ('01a22ffb-dccc-77da-a89d-42e94fb283e0', '01a22ffb-d7d4-71a6-85dd-5687c53af622');
INSERT INTO catalog.slugs (type, locale, slug, entry_id) VALUES
  ('article', 'en', 'courtyard-life', '01a22ffb-da82-7245-8edd-39b8b0d2295d'),
  ('article', 'zh-CN', 'ting-yuan-sheng-huo', '01a22ffb-da82-7245-8edd-39b8b0d2295d'),
  ('category', 'en', 'lounge-chairs', '01a22ffb-d7d4-71a6-85dd-5687c53af622'),
  ('category', 'zh-CN', 'xiu-xian-yi', '01a22ffb-d7d4-71a6-85dd-5687c53af622'),
  ('material', 'en', 'walnut', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9'),
  ('material', 'zh-CN', 'hu-tao-mu', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9'),
  ('product', 'en', 'carl-lounge-chair', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca'),
  ('product', 'en', 'gaston-lounge-chair', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac'),
  ('product', 'en', 'ruche-lounge-chair', '01a22ffb-da69-7cd1-ac3a-d46afb48da1d'),
  ('product', 'zh-CN', 'carl-xiu-xian-yi', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca'),
  ('product', 'zh-CN', 'gaston-xiu-xian-yi', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac'),
  ('product', 'zh-CN', 'ruche-xiu-xian-yi', '01a22ffb-da69-7cd1-ac3a-d46afb48da1d');
INSERT INTO catalog.synonyms (id) VALUES
  ('01a22ffb-d46f-7a22-91f2-32f66c67317f'),
  ('01a22ffb-d475-7321-ad17-c94f8ffd9ce6'),
  ('01a22ffb-d476-7161-87b3-a6ba4712a285'),
  ('01a22ffb-d476-7cf6-8210-195e4f0dabf2'),
  ('01a22ffb-d477-7535-865b-034193ca3513'),
  ('01a22ffb-d477-7c87-8d3a-03df8a8439f4'),
  ('01a22ffb-d478-7fe1-92cc-66ef714d0011'),
  ('01a22ffb-d47a-7fb7-a766-f7acc17f7c32'),
  ('01a22ffb-d47b-761c-be23-b92c9106c54e'),
  ('01a22ffb-d47b-7baf-880d-63c16e234db2'),
  ('01a22ffb-d47c-70bd-8b8e-fb918beee254'),
  ('01a22ffb-d47d-7123-8834-790cf7dcf140'),
  ('01a22ffb-d47e-7a68-97a5-2ad2393c030a'),
  ('01a22ffb-d47e-7fe9-8711-03c49a97f17a'),
  ('01a22ffb-d47f-74f9-9abb-a124c4c96da6'),
  ('01a22ffb-d47f-79f8-8233-7adec8a883a0'),
  ('01a22ffb-d480-73b8-acc1-728bf685e179'),
  ('01a22ffb-d480-7a40-855d-b3285c9bafae'),
  ('01a22ffb-d480-7f42-aaf3-fb067858b483'),
  ('01a22ffb-d482-74a2-8ebd-31a32911c565'),
  ('01a22ffb-d483-7156-816c-ad678f01f630'),
  ('01a22ffb-d483-76ce-aaac-64342f1f081a'),
  ('01a22ffb-d483-7be2-a004-d80bca724a6f'),
  ('01a22ffb-d484-709b-bfce-192f8a326027'),
  ('01a22ffb-d484-75b9-a7cc-6c15d22b1bc4'),
  ('01a22ffb-d484-7a7a-9db0-f0a032fbff84'),
  ('01a22ffb-d484-7f6d-8445-262867906a6d'),
  ('01a22ffb-d485-7704-a988-7b10ffafe608'),
  ('01a22ffb-d485-7c14-a6f6-f1f1096366bc'),
  ('01a22ffb-d487-7296-a1f1-b7e861412061'),
  ('01a22ffb-d487-784e-af9c-11e8e26a8a54'),
  ('01a22ffb-d487-7d31-8bbe-2c748d3cfdc0'),
  ('01a22ffb-d488-722e-80fc-5f9264383395'),
  ('01a22ffb-d488-76f8-8519-ada248eaaaf5'),
  ('01a22ffb-d488-7d39-9e64-aaaf70e88d32'),
  ('01a22ffb-d489-7220-a60e-80cfa7187b47'),
  ('01a22ffb-d489-7a73-a052-1630679ce7ac'),
  ('01a22ffb-d489-7f47-8cac-bb94dbcaf56e'),
  ('01a22ffb-d48a-749a-b17f-61825749de72'),
  ('01a22ffb-d48a-7b28-bf63-02dbc3fc6897'),
  ('01a22ffb-d48b-70c0-b731-d9b5bcbf6fa7'),
  ('01a22ffb-d48b-7abd-8dd5-0d13804b2d28'),
  ('01a22ffb-d48b-7fe8-a434-bb1711798493'),
  ('01a22ffb-d48c-753a-97d7-7e5153c1db38'),
  ('01a22ffb-d48c-7a6f-8061-89baa24ce099'),
  ('01a22ffb-d48d-7160-806c-689805dedbb6'),
  ('01a22ffb-d48d-7761-a85a-3e3bd92ba951'),
  ('01a22ffb-d48d-7bfc-aa13-0a7ffbaa7c65'),
  ('01a22ffb-d48e-70e3-92bf-d5fa96ad1169'),
  ('01a22ffb-d48e-767f-869b-847fcc70e5e8'),
  ('01a22ffb-d48e-7b2d-90d0-fae7fbc8a96b'),
  ('01a22ffb-d48e-7fbb-9bc0-46d5be110594'),
  ('01a22ffb-d48f-755c-8ca1-666d6c512c7a'),
  ('01a22ffb-d48f-7a33-9dbc-c5663cee911f'),
  ('01a22ffb-d490-790a-815c-834e3f3ece92'),
  ('01a22ffb-d490-7dc3-ad18-48ab4a2c7ad4'),
  ('01a22ffb-d491-7393-8395-c0ccf6c4f222'),
  ('01a22ffb-d492-7108-865e-b28f36fcdf65'),
  ('01a22ffb-d492-7727-96c5-b386f016144d'),
  ('01a22ffb-d492-7c71-bb9c-95f693e2f7ab'),
  ('01a22ffb-d493-7922-b6d5-55afd0035110'),
  ('01a22ffb-d493-7ddd-add4-1aeb677e92aa'),
  ('01a22ffb-d494-75a8-abec-520842f3092e'),
  ('01a22ffb-d494-7b1b-bb7b-d0a561cc1952'),
  ('01a22ffb-d494-7fd6-a995-e5b4e2f502a2'),
  ('01a22ffb-d495-754f-aaed-49559ca18f2c'),
  ('01a22ffb-d495-7a4c-b2e0-a58ac7cc33e0'),
  ('01a22ffb-d495-7ef9-b2ca-f14587c254d5'),
  ('01a22ffb-d496-7398-bd9f-d2de80b43da0'),
  ('01a22ffb-d496-7811-85a4-62b716033b26'),
  ('01a22ffb-d496-7cc6-8ddb-c6e80f28096b'),
  ('01a22ffb-d497-716f-ab82-4fbf43efe445'),
  ('01a22ffb-d497-762a-b437-3766f735a101'),
  ('01a22ffb-d497-7ad6-94a7-f0a7bffb4099'),
  ('01a22ffb-d497-7f7a-9e79-5b537c14002c'),
  ('01a22ffb-d498-7409-8a4c-429057f5bde9');
INSERT INTO catalog.variants (sku_key, sku, product_id, gtin) VALUES
  ('CARL-1', 'CARL-1', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', NULL),
  ('GASTON-1', 'GASTON-1', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac', NULL),
  ('RUCHE-1', 'RUCHE-1', '01a22ffb-da69-7cd1-ac3a-d46afb48da1d', NULL);
INSERT INTO public.migrations (id, "timestamp", name) VALUES
  ('1', '1790000000001', 'CreateEntries1790000000001'),
  ('2', '1790000000002', 'CreateOperations1790000000002'),
  ('3', '1790000000003', 'CreatePublished1790000000003'),
  ('4', '1790000000004', 'CreateSearch1790000000004'),
  ('5', '1790000000005', 'CreateTriggers1790000000005'),
  ('6', '1790000000006', 'InsertDefaults1790000000006');
INSERT INTO published.articles (id, locale, revision, slug, kind, name, sort_key, published_at, card, page, search_tokens) VALUES
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', 'en', '1', 'courtyard-life', 'essay', 'Courtyard life', 'courtyard life', '2026-12-01 05:02:44.695+00', '{"type":"article","id":"01a22ffb-da82-7245-8edd-39b8b0d2295d","slug":"courtyard-life","name":"Courtyard life","kind":"essay","summary":null,"tags":[],"image":null,"publishedAt":"2026-12-01T05:02:44.695Z","fallbacks":[]}', E'{"id":"01a22ffb-da82-7245-8edd-39b8b0d2295d","locale":"en","slug":"courtyard-life","slugs":{"en":"courtyard-life","zh-CN":"ting-yuan-sheng-huo"},"title":"Courtyard life","kind":"essay","summary":null,"body":{"markdown":"A chair in the courtyard.","html":"<p>A chair in the courtyard.</p>\\n"},"tags":[],"cover":null,"publishedAt":"2026-12-01T05:02:44.695Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@type":"Article","@id":"urn:uuid:01a22ffb-da82-7245-8edd-39b8b0d2295d","headline":"Courtyard life","inLanguage":"en","datePublished":"2026-12-01T05:02:44.695Z","dateModified":"2026-12-01T05:02:44.695Z"}}', '''a'':1 ''chair'':1 ''courtyard'':1A ''courtyard.'':1 ''in'':1 ''life'':1A ''the'':1 ''庭院'':1C ''生活'':1C ''院生'':1C ''courtyard'':1A ''life'':1A'),
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', 'zh-CN', '1', 'ting-yuan-sheng-huo', 'essay', '庭院生活', 'ting yuan sheng huo', '2026-12-01 05:02:44.695+00', '{"type":"article","id":"01a22ffb-da82-7245-8edd-39b8b0d2295d","slug":"ting-yuan-sheng-huo","name":"庭院生活","kind":"essay","summary":null,"tags":[],"image":null,"publishedAt":"2026-12-01T05:02:44.695Z","fallbacks":[]}', E'{"id":"01a22ffb-da82-7245-8edd-39b8b0d2295d","locale":"zh-CN","slug":"ting-yuan-sheng-huo","slugs":{"en":"courtyard-life","zh-CN":"ting-yuan-sheng-huo"},"title":"庭院生活","kind":"essay","summary":null,"body":{"markdown":"\\n::product[01a22ffb-d9fb-7337-8f2a-37bd66a5fdca]\\n\\n\\n院子里的一把椅子。","html":"<div data-product-id=\\"01a22ffb-d9fb-7337-8f2a-37bd66a5fdca\\"></div>\\n<p>院子里的一把椅子。</p>\\n"},"tags":[],"cover":null,"publishedAt":"2026-12-01T05:02:44.695Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@type":"Article","@id":"urn:uuid:01a22ffb-da82-7245-8edd-39b8b0d2295d","headline":"庭院生活","inLanguage":"zh-CN","datePublished":"2026-12-01T05:02:44.695Z","dateModified":"2026-12-01T05:02:44.695Z"}}', '''courtyard'':1C ''life'':1C ''一把'':1 ''子里'':1 ''庭院'':1A ''把椅'':1 ''椅子'':1 ''生活'':1A ''的一'':1 ''里的'':1 ''院子'':1 ''院生'':1A ''庭院'':1A ''生活'':1A ''院生'':1A');
INSERT INTO published.article_products (article_id, locale, product_id, "position", note) VALUES
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', 'en', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '1', NULL),
  ('01a22ffb-da82-7245-8edd-39b8b0d2295d', 'zh-CN', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', '1', NULL);
INSERT INTO published.categories (id, locale, slug, name, sort_key, parent_id, "position") VALUES
  ('01a22ffb-d7d4-71a6-85dd-5687c53af622', 'en', 'lounge-chairs', 'Lounge chairs', 'lounge chairs', NULL, '0'),
  ('01a22ffb-d7d4-71a6-85dd-5687c53af622', 'zh-CN', 'xiu-xian-yi', '休闲椅', 'xiu xian yi', NULL, '0');
INSERT INTO published.materials (id, locale, slug, name, sort_key, kind, care) VALUES
  ('01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', 'en', 'walnut', 'Walnut', 'walnut', 'wood', NULL),
  ('01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', 'zh-CN', 'hu-tao-mu', '胡桃木', 'hu tao mu', 'wood', NULL);
INSERT INTO published.products (id, locale, revision, slug, name, sort_key, published_at, category_ids, material_ids, style, color, rooms, in_stock, card, page, search_tokens) VALUES
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'en', '1', 'carl-lounge-chair', 'Carl lounge chair', 'carl lounge chair', '2026-12-01 05:02:44.425+00', '{01a22ffb-d7d4-71a6-85dd-5687c53af622}', '{01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9}', 'modern', 'brown', '{living-room}', 'true', '{"type":"product","id":"01a22ffb-d9fb-7337-8f2a-37bd66a5fdca","slug":"carl-lounge-chair","name":"Carl lounge chair","tagline":null,"category":{"slug":"lounge-chairs","name":"Lounge chairs"},"materials":[{"slug":"walnut","name":"Walnut"}],"style":{"slug":"modern","name":"Modern"},"color":{"slug":"brown","name":"Brown"},"image":{"url":"/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg","alt":"A chair","width":40,"height":30,"role":"main"},"price":{"amount":528000,"currency":"CNY"},"regularPrice":null,"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"availability":"in_stock","skus":["CARL-1"],"fallbacks":[]}', '{"id":"01a22ffb-d9fb-7337-8f2a-37bd66a5fdca","locale":"en","slug":"carl-lounge-chair","slugs":{"en":"carl-lounge-chair","zh-CN":"carl-xiu-xian-yi"},"name":"Carl lounge chair","tagline":null,"description":null,"designNotes":[{"aspect":"Back","text":"One bent board."}],"style":{"slug":"modern","name":"Modern"},"color":{"slug":"brown","name":"Brown"},"colorName":null,"rooms":[{"slug":"living-room","name":"Living room"}],"materials":[{"part":"frame","material":{"slug":"walnut","name":"Walnut"},"note":null}],"categories":[{"slug":"lounge-chairs","name":"Lounge chairs","ancestors":[]}],"dimensions":{"depth":820,"width":780,"height":760},"variants":[{"sku":"CARL-1","gtin":null,"options":[],"price":{"amount":528000,"currency":"CNY"},"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"regularPrices":null,"offerUntil":null,"availability":"in_stock","quantity":3}],"availability":"in_stock","media":[{"url":"/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg","alt":"A chair","width":40,"height":30,"role":"main"}],"record":{"weight":null,"maxLoad":null,"brand":null,"designer":null,"designYear":null,"collection":null,"origin":null,"care":null,"assembly":null,"packaging":[],"leadTime":null,"warrantyMonths":null,"environment":null,"upholstery":null,"fill":[],"certifications":[]},"publishedAt":"2026-12-01T05:02:44.425Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@id":"urn:uuid:01a22ffb-d9fb-7337-8f2a-37bd66a5fdca","name":"Carl lounge chair","inLanguage":"en","image":["/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg"],"category":"Lounge chairs","material":["Walnut"],"color":"Brown","width":{"@type":"QuantitativeValue","value":780,"unitCode":"MMT"},"depth":{"@type":"QuantitativeValue","value":820,"unitCode":"MMT"},"height":{"@type":"QuantitativeValue","value":760,"unitCode":"MMT"},"@type":"Product","sku":"CARL-1","offers":[{"@type":"Offer","price":"5280.00","priceCurrency":"CNY","availability":"https://schema.org/InStock"},{"@type":"Offer","price":"799.00","priceCurrency":"USD","availability":"https://schema.org/InStock"}]}}', '''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''back'':1 ''bent'':1 ''board.'':1 ''brown'':1B ''carl'':1A ''chair'':1A ''depth'':1B ''height'':1B ''living'':1B ''lounge'':1A ''modern'':1B ''one'':1 ''room'':1B ''walnut'':1B ''width'':1B ''休闲'':1C ''宽度'':1B ''深度'':1B ''闲椅'':1C ''高度'':1B ''1'':1A ''carl1'':1A ''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''brown'':1B ''carl'':1A ''chair'':1A ''depth'':1B ''height'':1B ''living'':1B ''lounge'':1A ''modern'':1B ''room'':1B ''walnut'':1B ''width'':1B ''宽度'':1B ''深度'':1B ''高度'':1B'),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'zh-CN', '1', 'carl-xiu-xian-yi', 'Carl休闲椅', 'carl xiu xian yi', '2026-12-01 05:02:44.425+00', '{01a22ffb-d7d4-71a6-85dd-5687c53af622}', '{01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9}', 'modern', 'brown', '{living-room}', 'true', '{"type":"product","id":"01a22ffb-d9fb-7337-8f2a-37bd66a5fdca","slug":"carl-xiu-xian-yi","name":"Carl休闲椅","tagline":null,"category":{"slug":"xiu-xian-yi","name":"休闲椅"},"materials":[{"slug":"hu-tao-mu","name":"胡桃木"}],"style":{"slug":"modern","name":"现代"},"color":{"slug":"brown","name":"棕色"},"image":{"url":"/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg","alt":"椅子","width":40,"height":30,"role":"main"},"price":{"amount":528000,"currency":"CNY"},"regularPrice":null,"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"availability":"in_stock","skus":["CARL-1"],"fallbacks":[]}', '{"id":"01a22ffb-d9fb-7337-8f2a-37bd66a5fdca","locale":"zh-CN","slug":"carl-xiu-xian-yi","slugs":{"en":"carl-lounge-chair","zh-CN":"carl-xiu-xian-yi"},"name":"Carl休闲椅","tagline":null,"description":null,"designNotes":[{"aspect":"靠背","text":"一整张弯板。"}],"style":{"slug":"modern","name":"现代"},"color":{"slug":"brown","name":"棕色"},"colorName":null,"rooms":[{"slug":"living-room","name":"客厅"}],"materials":[{"part":"frame","material":{"slug":"hu-tao-mu","name":"胡桃木"},"note":null}],"categories":[{"slug":"xiu-xian-yi","name":"休闲椅","ancestors":[]}],"dimensions":{"depth":820,"width":780,"height":760},"variants":[{"sku":"CARL-1","gtin":null,"options":[],"price":{"amount":528000,"currency":"CNY"},"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"regularPrices":null,"offerUntil":null,"availability":"in_stock","quantity":3}],"availability":"in_stock","media":[{"url":"/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg","alt":"椅子","width":40,"height":30,"role":"main"}],"record":{"weight":null,"maxLoad":null,"brand":null,"designer":null,"designYear":null,"collection":null,"origin":null,"care":null,"assembly":null,"packaging":[],"leadTime":null,"warrantyMonths":null,"environment":null,"upholstery":null,"fill":[],"certifications":[]},"publishedAt":"2026-12-01T05:02:44.425Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@id":"urn:uuid:01a22ffb-d9fb-7337-8f2a-37bd66a5fdca","name":"Carl休闲椅","inLanguage":"zh-CN","image":["/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg"],"category":"休闲椅","material":["胡桃木"],"color":"棕色","width":{"@type":"QuantitativeValue","value":780,"unitCode":"MMT"},"depth":{"@type":"QuantitativeValue","value":820,"unitCode":"MMT"},"height":{"@type":"QuantitativeValue","value":760,"unitCode":"MMT"},"@type":"Product","sku":"CARL-1","offers":[{"@type":"Offer","price":"5280.00","priceCurrency":"CNY","availability":"https://schema.org/InStock"},{"@type":"Offer","price":"799.00","priceCurrency":"USD","availability":"https://schema.org/InStock"}]}}', '''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''carl'':1A ''chair'':1C ''depth'':1B ''height'':1B ''lounge'':1C ''width'':1B ''一整'':1 ''代'':1B ''休'':1A ''休闲'':1A ''厅'':1B ''客'':1B ''客厅'':1B ''宽度'':1B ''张弯'':1 ''弯板'':1 ''整张'':1 ''木'':1B ''桃'':1B ''桃木'':1B ''棕'':1B ''棕色'':1B ''椅'':1A ''深度'':1B ''现'':1B ''现代'':1B ''胡'':1B ''胡桃'':1B ''色'':1B ''闲'':1A ''闲椅'':1A ''靠背'':1 ''高度'':1B ''dai'':1B ''hutaomu'':1B ''keting'':1B ''mu'':1B ''se'':1B ''taomu'':1B ''ting'':1B ''xiandai'':1B ''xianyi'':1A ''xiuxianyi'':1A ''yi'':1A ''zongse'':1B ''dai'':1B ''hutaomu'':1B ''ketin'':1B ''mu'':1B ''se'':1B ''taomu'':1B ''tin'':1B ''xiandai'':1B ''xianyi'':1A ''xiuxianyi'':1A ''yi'':1A ''zonse'':1B ''htm'':1B ''kt'':1B ''tm'':1B ''xd'':1B ''xxy'':1A ''xy'':1A ''zs'':1B ''1'':1A ''carl1'':1A ''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''carl'':1A ''depth'':1B ''height'':1B ''width'':1B ''代'':1B ''休'':1A ''休闲'':1A ''厅'':1B ''客'':1B ''客厅'':1B ''宽度'':1B ''木'':1B ''桃'':1B ''桃木'':1B ''棕'':1B ''棕色'':1B ''椅'':1A ''深度'':1B ''现'':1B ''现代'':1B ''胡'':1B ''胡桃'':1B ''色'':1B ''闲'':1A ''闲椅'':1A ''高度'':1B'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'en', '1', 'gaston-lounge-chair', 'Gaston lounge chair', 'gaston lounge chair', '2026-12-01 05:02:44.589+00', '{01a22ffb-d7d4-71a6-85dd-5687c53af622}', '{01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9}', 'modern', 'brown', '{living-room}', 'false', '{"type":"product","id":"01a22ffb-da35-7fc8-ab72-3fc33ab87fac","slug":"gaston-lounge-chair","name":"Gaston lounge chair","tagline":null,"category":{"slug":"lounge-chairs","name":"Lounge chairs"},"materials":[{"slug":"walnut","name":"Walnut"}],"style":{"slug":"modern","name":"Modern"},"color":{"slug":"brown","name":"Brown"},"image":{"url":"/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg","alt":"A chair","width":40,"height":30,"role":"main"},"price":{"amount":528000,"currency":"CNY"},"regularPrice":null,"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"availability":"out_of_stock","skus":["GASTON-1"],"fallbacks":[]}', '{"id":"01a22ffb-da35-7fc8-ab72-3fc33ab87fac","locale":"en","slug":"gaston-lounge-chair","slugs":{"en":"gaston-lounge-chair","zh-CN":"gaston-xiu-xian-yi"},"name":"Gaston lounge chair","tagline":null,"description":null,"designNotes":[{"aspect":"Back","text":"One bent board."}],"style":{"slug":"modern","name":"Modern"},"color":{"slug":"brown","name":"Brown"},"colorName":null,"rooms":[{"slug":"living-room","name":"Living room"}],"materials":[{"part":"frame","material":{"slug":"walnut","name":"Walnut"},"note":null}],"categories":[{"slug":"lounge-chairs","name":"Lounge chairs","ancestors":[]}],"dimensions":{"depth":820,"width":780,"height":760},"variants":[{"sku":"GASTON-1","gtin":null,"options":[],"price":{"amount":528000,"currency":"CNY"},"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"regularPrices":null,"offerUntil":null,"availability":"out_of_stock","quantity":null}],"availability":"out_of_stock","media":[{"url":"/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg","alt":"A chair","width":40,"height":30,"role":"main"}],"record":{"weight":null,"maxLoad":null,"brand":null,"designer":null,"designYear":null,"collection":null,"origin":null,"care":null,"assembly":null,"packaging":[],"leadTime":null,"warrantyMonths":null,"environment":null,"upholstery":null,"fill":[],"certifications":[]},"publishedAt":"2026-12-01T05:02:44.589Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@id":"urn:uuid:01a22ffb-da35-7fc8-ab72-3fc33ab87fac","name":"Gaston lounge chair","inLanguage":"en","image":["/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg"],"category":"Lounge chairs","material":["Walnut"],"color":"Brown","width":{"@type":"QuantitativeValue","value":780,"unitCode":"MMT"},"depth":{"@type":"QuantitativeValue","value":820,"unitCode":"MMT"},"height":{"@type":"QuantitativeValue","value":760,"unitCode":"MMT"},"@type":"Product","sku":"GASTON-1","offers":[{"@type":"Offer","price":"5280.00","priceCurrency":"CNY","availability":"https://schema.org/OutOfStock"},{"@type":"Offer","price":"799.00","priceCurrency":"USD","availability":"https://schema.org/OutOfStock"}]}}', '''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''back'':1 ''bent'':1 ''board.'':1 ''brown'':1B ''chair'':1A ''depth'':1B ''gaston'':1A ''height'':1B ''living'':1B ''lounge'':1A ''modern'':1B ''one'':1 ''room'':1B ''walnut'':1B ''width'':1B ''休闲'':1C ''宽度'':1B ''深度'':1B ''闲椅'':1C ''高度'':1B ''1'':1A ''gaston1'':1A ''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''brown'':1B ''chair'':1A ''depth'':1B ''gaston'':1A ''height'':1B ''living'':1B ''lounge'':1A ''modern'':1B ''room'':1B ''walnut'':1B ''width'':1B ''宽度'':1B ''深度'':1B ''高度'':1B'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'zh-CN', '1', 'gaston-xiu-xian-yi', 'Gaston休闲椅', 'gaston xiu xian yi', '2026-12-01 05:02:44.589+00', '{01a22ffb-d7d4-71a6-85dd-5687c53af622}', '{01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9}', 'modern', 'brown', '{living-room}', 'false', '{"type":"product","id":"01a22ffb-da35-7fc8-ab72-3fc33ab87fac","slug":"gaston-xiu-xian-yi","name":"Gaston休闲椅","tagline":null,"category":{"slug":"xiu-xian-yi","name":"休闲椅"},"materials":[{"slug":"hu-tao-mu","name":"胡桃木"}],"style":{"slug":"modern","name":"现代"},"color":{"slug":"brown","name":"棕色"},"image":{"url":"/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg","alt":"椅子","width":40,"height":30,"role":"main"},"price":{"amount":528000,"currency":"CNY"},"regularPrice":null,"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"availability":"out_of_stock","skus":["GASTON-1"],"fallbacks":[]}', '{"id":"01a22ffb-da35-7fc8-ab72-3fc33ab87fac","locale":"zh-CN","slug":"gaston-xiu-xian-yi","slugs":{"en":"gaston-lounge-chair","zh-CN":"gaston-xiu-xian-yi"},"name":"Gaston休闲椅","tagline":null,"description":null,"designNotes":[{"aspect":"靠背","text":"一整张弯板。"}],"style":{"slug":"modern","name":"现代"},"color":{"slug":"brown","name":"棕色"},"colorName":null,"rooms":[{"slug":"living-room","name":"客厅"}],"materials":[{"part":"frame","material":{"slug":"hu-tao-mu","name":"胡桃木"},"note":null}],"categories":[{"slug":"xiu-xian-yi","name":"休闲椅","ancestors":[]}],"dimensions":{"depth":820,"width":780,"height":760},"variants":[{"sku":"GASTON-1","gtin":null,"options":[],"price":{"amount":528000,"currency":"CNY"},"prices":[{"amount":528000,"currency":"CNY"},{"amount":79900,"currency":"USD"}],"regularPrices":null,"offerUntil":null,"availability":"out_of_stock","quantity":null}],"availability":"out_of_stock","media":[{"url":"/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg","alt":"椅子","width":40,"height":30,"role":"main"}],"record":{"weight":null,"maxLoad":null,"brand":null,"designer":null,"designYear":null,"collection":null,"origin":null,"care":null,"assembly":null,"packaging":[],"leadTime":null,"warrantyMonths":null,"environment":null,"upholstery":null,"fill":[],"certifications":[]},"publishedAt":"2026-12-01T05:02:44.589Z","fallbacks":[],"jsonLd":{"@context":"https://schema.org","@id":"urn:uuid:01a22ffb-da35-7fc8-ab72-3fc33ab87fac","name":"Gaston休闲椅","inLanguage":"zh-CN","image":["/media/K5JfsYEkyqHAjalUQGC_A8XdneITdxYNnNiIVb70Y7M/40.jpg"],"category":"休闲椅","material":["胡桃木"],"color":"棕色","width":{"@type":"QuantitativeValue","value":780,"unitCode":"MMT"},"depth":{"@type":"QuantitativeValue","value":820,"unitCode":"MMT"},"height":{"@type":"QuantitativeValue","value":760,"unitCode":"MMT"},"@type":"Product","sku":"GASTON-1","offers":[{"@type":"Offer","price":"5280.00","priceCurrency":"CNY","availability":"https://schema.org/OutOfStock"},{"@type":"Offer","price":"799.00","priceCurrency":"USD","availability":"https://schema.org/OutOfStock"}]}}', '''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''chair'':1C ''depth'':1B ''gaston'':1A ''height'':1B ''lounge'':1C ''width'':1B ''一整'':1 ''代'':1B ''休'':1A ''休闲'':1A ''厅'':1B ''客'':1B ''客厅'':1B ''宽度'':1B ''张弯'':1 ''弯板'':1 ''整张'':1 ''木'':1B ''桃'':1B ''桃木'':1B ''棕'':1B ''棕色'':1B ''椅'':1A ''深度'':1B ''现'':1B ''现代'':1B ''胡'':1B ''胡桃'':1B ''色'':1B ''闲'':1A ''闲椅'':1A ''靠背'':1 ''高度'':1B ''dai'':1B ''hutaomu'':1B ''keting'':1B ''mu'':1B ''se'':1B ''taomu'':1B ''ting'':1B ''xiandai'':1B ''xianyi'':1A ''xiuxianyi'':1A ''yi'':1A ''zongse'':1B ''dai'':1B ''hutaomu'':1B ''ketin'':1B ''mu'':1B ''se'':1B ''taomu'':1B ''tin'':1B ''xiandai'':1B ''xianyi'':1A ''xiuxianyi'':1A ''yi'':1A ''zonse'':1B ''htm'':1B ''kt'':1B ''tm'':1B ''xd'':1B ''xxy'':1A ''xy'':1A ''zs'':1B ''1'':1A ''gaston1'':1A ''1'':1A ''76'':1B ''76cm'':1B ''78'':1B ''78cm'':1B ''82'':1B ''82cm'':1B ''depth'':1B ''gaston'':1A ''height'':1B ''width'':1B ''代'':1B ''休'':1A ''休闲'':1A ''厅'':1B ''客'':1B ''客厅'':1B ''宽度'':1B ''木'':1B ''桃'':1B ''桃木'':1B ''棕'':1B ''棕色'':1B ''椅'':1A ''深度'':1B ''现'':1B ''现代'':1B ''胡'':1B ''胡桃'':1B ''色'':1B ''闲'':1A ''闲椅'':1A ''高度'':1B');
INSERT INTO published.product_prices (product_id, locale, currency, amount) VALUES
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'en', 'CNY', '528000'),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'en', 'USD', '79900'),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'zh-CN', 'CNY', '528000'),
  ('01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'zh-CN', 'USD', '79900'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'en', 'CNY', '528000'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'en', 'USD', '79900'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'zh-CN', 'CNY', '528000'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'zh-CN', 'USD', '79900');
INSERT INTO published.product_relations (product_id, locale, related_id, kind, "position") VALUES
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'en', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'similar', '1'),
  ('01a22ffb-da35-7fc8-ab72-3fc33ab87fac', 'zh-CN', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca', 'similar', '1');
INSERT INTO published.search_rules (id, locale, revision, name, queries, category_ids, pins, boosts, hides, starts_at, ends_at) VALUES
  ('01a22ffb-dccc-77da-a89d-42e94fb283e0', 'en', '1', 'Carl first', '{椅子}', '{01a22ffb-d7d4-71a6-85dd-5687c53af622}', '{01a22ffb-d9fb-7337-8f2a-37bd66a5fdca}', '{}', '{}', NULL, NULL),
  ('01a22ffb-dccc-77da-a89d-42e94fb283e0', 'zh-CN', '1', 'Carl first', '{椅子}', '{01a22ffb-d7d4-71a6-85dd-5687c53af622}', '{01a22ffb-d9fb-7337-8f2a-37bd66a5fdca}', '{}', '{}', NULL, NULL);
INSERT INTO published.skus (sku_key, locale, product_id) VALUES
  ('CARL-1', 'en', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca'),
  ('CARL-1', 'zh-CN', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca'),
  ('GASTON-1', 'en', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac'),
  ('GASTON-1', 'zh-CN', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac');
INSERT INTO published.slugs (type, locale, slug, entry_id) VALUES
  ('article', 'en', 'courtyard-life', '01a22ffb-da82-7245-8edd-39b8b0d2295d'),
  ('article', 'zh-CN', 'ting-yuan-sheng-huo', '01a22ffb-da82-7245-8edd-39b8b0d2295d'),
  ('category', 'en', 'lounge-chairs', '01a22ffb-d7d4-71a6-85dd-5687c53af622'),
  ('category', 'zh-CN', 'xiu-xian-yi', '01a22ffb-d7d4-71a6-85dd-5687c53af622'),
  ('material', 'en', 'walnut', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9'),
  ('material', 'zh-CN', 'hu-tao-mu', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9'),
  ('product', 'en', 'carl-lounge-chair', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca'),
  ('product', 'en', 'gaston-lounge-chair', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac'),
  ('product', 'zh-CN', 'carl-xiu-xian-yi', '01a22ffb-d9fb-7337-8f2a-37bd66a5fdca'),
  ('product', 'zh-CN', 'gaston-xiu-xian-yi', '01a22ffb-da35-7fc8-ab72-3fc33ab87fac');
INSERT INTO published.synonyms (id, locale, revision, words) VALUES
  ('01a22ffb-d46f-7a22-91f2-32f66c67317f', 'en', '1', '{沙发,sofa,couch,settee}'),
  ('01a22ffb-d46f-7a22-91f2-32f66c67317f', 'zh-CN', '1', '{沙发,sofa,couch,settee}'),
  ('01a22ffb-d475-7321-ad17-c94f8ffd9ce6', 'en', '1', '{休闲椅,单人椅,单椅,"lounge chair","accent chair"}'),
  ('01a22ffb-d475-7321-ad17-c94f8ffd9ce6', 'zh-CN', '1', '{休闲椅,单人椅,单椅,"lounge chair","accent chair"}'),
  ('01a22ffb-d476-7161-87b3-a6ba4712a285', 'en', '1', '{扶手椅,armchair}'),
  ('01a22ffb-d476-7161-87b3-a6ba4712a285', 'zh-CN', '1', '{扶手椅,armchair}'),
  ('01a22ffb-d476-7cf6-8210-195e4f0dabf2', 'en', '1', '{懒人沙发,豆袋,"bean bag"}'),
  ('01a22ffb-d476-7cf6-8210-195e4f0dabf2', 'zh-CN', '1', '{懒人沙发,豆袋,"bean bag"}'),
  ('01a22ffb-d477-7535-865b-034193ca3513', 'en', '1', '{贵妃椅,躺椅,chaise,"chaise longue",recliner}'),
  ('01a22ffb-d477-7535-865b-034193ca3513', 'zh-CN', '1', '{贵妃椅,躺椅,chaise,"chaise longue",recliner}'),
  ('01a22ffb-d477-7c87-8d3a-03df8a8439f4', 'en', '1', '{摇椅,"rocking chair",rocker}'),
  ('01a22ffb-d477-7c87-8d3a-03df8a8439f4', 'zh-CN', '1', '{摇椅,"rocking chair",rocker}'),
  ('01a22ffb-d478-7fe1-92cc-66ef714d0011', 'en', '1', '{办公椅,电脑椅,转椅,"office chair","desk chair"}'),
  ('01a22ffb-d478-7fe1-92cc-66ef714d0011', 'zh-CN', '1', '{办公椅,电脑椅,转椅,"office chair","desk chair"}'),
  ('01a22ffb-d47a-7fb7-a766-f7acc17f7c32', 'en', '1', '{餐椅,饭桌椅,"dining chair"}'),
  ('01a22ffb-d47a-7fb7-a766-f7acc17f7c32', 'zh-CN', '1', '{餐椅,饭桌椅,"dining chair"}'),
  ('01a22ffb-d47b-761c-be23-b92c9106c54e', 'en', '1', '{吧椅,吧台椅,高脚椅,吧凳,"bar stool","counter stool"}'),
  ('01a22ffb-d47b-761c-be23-b92c9106c54e', 'zh-CN', '1', '{吧椅,吧台椅,高脚椅,吧凳,"bar stool","counter stool"}'),
  ('01a22ffb-d47b-7baf-880d-63c16e234db2', 'en', '1', '{凳子,板凳,stool}'),
  ('01a22ffb-d47b-7baf-880d-63c16e234db2', 'zh-CN', '1', '{凳子,板凳,stool}'),
  ('01a22ffb-d47c-70bd-8b8e-fb918beee254', 'en', '1', '{脚凳,脚踏,搁脚凳,ottoman,footstool,footrest}'),
  ('01a22ffb-d47c-70bd-8b8e-fb918beee254', 'zh-CN', '1', '{脚凳,脚踏,搁脚凳,ottoman,footstool,footrest}'),
  ('01a22ffb-d47d-7123-8834-790cf7dcf140', 'en', '1', '{长凳,长椅,bench}'),
  ('01a22ffb-d47d-7123-8834-790cf7dcf140', 'zh-CN', '1', '{长凳,长椅,bench}'),
  ('01a22ffb-d47e-7a68-97a5-2ad2393c030a', 'en', '1', '{沙发床,"sofa bed","sleeper sofa",futon}'),
  ('01a22ffb-d47e-7a68-97a5-2ad2393c030a', 'zh-CN', '1', '{沙发床,"sofa bed","sleeper sofa",futon}'),
  ('01a22ffb-d47e-7fe9-8711-03c49a97f17a', 'en', '1', '{餐桌,饭桌,吃饭桌,"dining table","kitchen table"}'),
  ('01a22ffb-d47e-7fe9-8711-03c49a97f17a', 'zh-CN', '1', '{餐桌,饭桌,吃饭桌,"dining table","kitchen table"}'),
  ('01a22ffb-d47f-74f9-9abb-a124c4c96da6', 'en', '1', '{茶几,咖啡桌,"coffee table","cocktail table"}'),
  ('01a22ffb-d47f-74f9-9abb-a124c4c96da6', 'zh-CN', '1', '{茶几,咖啡桌,"coffee table","cocktail table"}'),
  ('01a22ffb-d47f-79f8-8233-7adec8a883a0', 'en', '1', '{边几,角几,边桌,"side table","end table"}'),
  ('01a22ffb-d47f-79f8-8233-7adec8a883a0', 'zh-CN', '1', '{边几,角几,边桌,"side table","end table"}'),
  ('01a22ffb-d480-73b8-acc1-728bf685e179', 'en', '1', '{书桌,写字台,办公桌,desk,"writing desk"}'),
  ('01a22ffb-d480-73b8-acc1-728bf685e179', 'zh-CN', '1', '{书桌,写字台,办公桌,desk,"writing desk"}'),
  ('01a22ffb-d480-7a40-855d-b3285c9bafae', 'en', '1', '{玄关桌,玄关台,条案,"console table","entry table"}'),
  ('01a22ffb-d480-7a40-855d-b3285c9bafae', 'zh-CN', '1', '{玄关桌,玄关台,条案,"console table","entry table"}'),
  ('01a22ffb-d480-7f42-aaf3-fb067858b483', 'en', '1', '{梳妆台,化妆台,化妆桌,vanity,"dressing table","makeup table"}'),
  ('01a22ffb-d480-7f42-aaf3-fb067858b483', 'zh-CN', '1', '{梳妆台,化妆台,化妆桌,vanity,"dressing table","makeup table"}'),
  ('01a22ffb-d482-74a2-8ebd-31a32911c565', 'en', '1', '{衣柜,衣橱,大衣柜,wardrobe,armoire}'),
  ('01a22ffb-d482-74a2-8ebd-31a32911c565', 'zh-CN', '1', '{衣柜,衣橱,大衣柜,wardrobe,armoire}'),
  ('01a22ffb-d483-7156-816c-ad678f01f630', 'en', '1', '{书柜,书架,书橱,bookcase,bookshelf}'),
  ('01a22ffb-d483-7156-816c-ad678f01f630', 'zh-CN', '1', '{书柜,书架,书橱,bookcase,bookshelf}'),
  ('01a22ffb-d483-76ce-aaac-64342f1f081a', 'en', '1', '{斗柜,五斗柜,抽屉柜,"chest of drawers",dresser}'),
  ('01a22ffb-d483-76ce-aaac-64342f1f081a', 'zh-CN', '1', '{斗柜,五斗柜,抽屉柜,"chest of drawers",dresser}'),
  ('01a22ffb-d483-7be2-a004-d80bca724a6f', 'en', '1', '{床头柜,床边柜,nightstand,"bedside table","night table"}'),
  ('01a22ffb-d483-7be2-a004-d80bca724a6f', 'zh-CN', '1', '{床头柜,床边柜,nightstand,"bedside table","night table"}'),
  ('01a22ffb-d484-709b-bfce-192f8a326027', 'en', '1', '{电视柜,地柜,"tv stand","tv cabinet","tv unit","media console","entertainment center"}'),
  ('01a22ffb-d484-709b-bfce-192f8a326027', 'zh-CN', '1', '{电视柜,地柜,"tv stand","tv cabinet","tv unit","media console","entertainment center"}'),
  ('01a22ffb-d484-75b9-a7cc-6c15d22b1bc4', 'en', '1', '{餐边柜,碗柜,sideboard,buffet,credenza}'),
  ('01a22ffb-d484-75b9-a7cc-6c15d22b1bc4', 'zh-CN', '1', '{餐边柜,碗柜,sideboard,buffet,credenza}'),
  ('01a22ffb-d484-7a7a-9db0-f0a032fbff84', 'en', '1', '{鞋柜,鞋架,"shoe cabinet","shoe rack"}'),
  ('01a22ffb-d484-7a7a-9db0-f0a032fbff84', 'zh-CN', '1', '{鞋柜,鞋架,"shoe cabinet","shoe rack"}'),
  ('01a22ffb-d484-7f6d-8445-262867906a6d', 'en', '1', '{置物架,搁板,层架,shelf,rack}'),
  ('01a22ffb-d484-7f6d-8445-262867906a6d', 'zh-CN', '1', '{置物架,搁板,层架,shelf,rack}'),
  ('01a22ffb-d485-7704-a988-7b10ffafe608', 'en', '1', '{床垫,席梦思,mattress}'),
  ('01a22ffb-d485-7704-a988-7b10ffafe608', 'zh-CN', '1', '{床垫,席梦思,mattress}'),
  ('01a22ffb-d485-7c14-a6f6-f1f1096366bc', 'en', '1', '{双层床,高低床,上下铺,子母床,"bunk bed"}'),
  ('01a22ffb-d485-7c14-a6f6-f1f1096366bc', 'zh-CN', '1', '{双层床,高低床,上下铺,子母床,"bunk bed"}'),
  ('01a22ffb-d487-7296-a1f1-b7e861412061', 'en', '1', '{婴儿床,宝宝床,crib,cot}'),
  ('01a22ffb-d487-7296-a1f1-b7e861412061', 'zh-CN', '1', '{婴儿床,宝宝床,crib,cot}'),
  ('01a22ffb-d487-784e-af9c-11e8e26a8a54', 'en', '1', '{软床,软包床,布艺床,"upholstered bed"}'),
  ('01a22ffb-d487-784e-af9c-11e8e26a8a54', 'zh-CN', '1', '{软床,软包床,布艺床,"upholstered bed"}'),
  ('01a22ffb-d487-7d31-8bbe-2c748d3cfdc0', 'en', '1', '{地毯,毯子,rug,carpet}'),
  ('01a22ffb-d487-7d31-8bbe-2c748d3cfdc0', 'zh-CN', '1', '{地毯,毯子,rug,carpet}'),
  ('01a22ffb-d488-722e-80fc-5f9264383395', 'en', '1', '{灯,灯具,lamp,light}'),
  ('01a22ffb-d488-722e-80fc-5f9264383395', 'zh-CN', '1', '{灯,灯具,lamp,light}'),
  ('01a22ffb-d488-76f8-8519-ada248eaaaf5', 'en', '1', '{落地灯,立灯,"floor lamp","standing lamp"}'),
  ('01a22ffb-d488-76f8-8519-ada248eaaaf5', 'zh-CN', '1', '{落地灯,立灯,"floor lamp","standing lamp"}'),
  ('01a22ffb-d488-7d39-9e64-aaaf70e88d32', 'en', '1', '{吊灯,吊顶灯,"pendant light",chandelier}'),
  ('01a22ffb-d488-7d39-9e64-aaaf70e88d32', 'zh-CN', '1', '{吊灯,吊顶灯,"pendant light",chandelier}'),
  ('01a22ffb-d489-7220-a60e-80cfa7187b47', 'en', '1', '{台灯,桌灯,"table lamp","desk lamp"}'),
  ('01a22ffb-d489-7220-a60e-80cfa7187b47', 'zh-CN', '1', '{台灯,桌灯,"table lamp","desk lamp"}'),
  ('01a22ffb-d489-7a73-a052-1630679ce7ac', 'en', '1', '{镜子,穿衣镜,mirror}'),
  ('01a22ffb-d489-7a73-a052-1630679ce7ac', 'zh-CN', '1', '{镜子,穿衣镜,mirror}'),
  ('01a22ffb-d489-7f47-8cac-bb94dbcaf56e', 'en', '1', '{抱枕,靠垫,靠枕,cushion,"throw pillow"}'),
  ('01a22ffb-d489-7f47-8cac-bb94dbcaf56e', 'zh-CN', '1', '{抱枕,靠垫,靠枕,cushion,"throw pillow"}'),
  ('01a22ffb-d48a-749a-b17f-61825749de72', 'en', '1', '{窗帘,帘子,curtain,drape}'),
  ('01a22ffb-d48a-749a-b17f-61825749de72', 'zh-CN', '1', '{窗帘,帘子,curtain,drape}'),
  ('01a22ffb-d48a-7b28-bf63-02dbc3fc6897', 'en', '1', '{屏风,隔断,"room divider","folding screen"}'),
  ('01a22ffb-d48a-7b28-bf63-02dbc3fc6897', 'zh-CN', '1', '{屏风,隔断,"room divider","folding screen"}'),
  ('01a22ffb-d48b-70c0-b731-d9b5bcbf6fa7', 'en', '1', '{摆件,装饰品,ornament,decor}'),
  ('01a22ffb-d48b-70c0-b731-d9b5bcbf6fa7', 'zh-CN', '1', '{摆件,装饰品,ornament,decor}'),
  ('01a22ffb-d48b-7abd-8dd5-0d13804b2d28', 'en', '1', '{绒布,法兰绒,丝绒,绒面,velvet,flannel,plush}'),
  ('01a22ffb-d48b-7abd-8dd5-0d13804b2d28', 'zh-CN', '1', '{绒布,法兰绒,丝绒,绒面,velvet,flannel,plush}'),
  ('01a22ffb-d48b-7fe8-a434-bb1711798493', 'en', '1', '{真皮,皮革,leather,"genuine leather"}'),
  ('01a22ffb-d48b-7fe8-a434-bb1711798493', 'zh-CN', '1', '{真皮,皮革,leather,"genuine leather"}'),
  ('01a22ffb-d48c-753a-97d7-7e5153c1db38', 'en', '1', '{人造皮,仿皮,皮革布,"faux leather","pu leather","vegan leather"}'),
  ('01a22ffb-d48c-753a-97d7-7e5153c1db38', 'zh-CN', '1', '{人造皮,仿皮,皮革布,"faux leather","pu leather","vegan leather"}'),
  ('01a22ffb-d48c-7a6f-8061-89baa24ce099', 'en', '1', '{布艺,布料,织物,fabric,textile}'),
  ('01a22ffb-d48c-7a6f-8061-89baa24ce099', 'zh-CN', '1', '{布艺,布料,织物,fabric,textile}'),
  ('01a22ffb-d48d-7160-806c-689805dedbb6', 'en', '1', '{亚麻,麻布,linen}'),
  ('01a22ffb-d48d-7160-806c-689805dedbb6', 'zh-CN', '1', '{亚麻,麻布,linen}'),
  ('01a22ffb-d48d-7761-a85a-3e3bd92ba951', 'en', '1', '{实木,原木,"solid wood"}'),
  ('01a22ffb-d48d-7761-a85a-3e3bd92ba951', 'zh-CN', '1', '{实木,原木,"solid wood"}'),
  ('01a22ffb-d48d-7bfc-aa13-0a7ffbaa7c65', 'en', '1', '{胡桃木,黑胡桃,黑胡桃木,walnut}'),
  ('01a22ffb-d48d-7bfc-aa13-0a7ffbaa7c65', 'zh-CN', '1', '{胡桃木,黑胡桃,黑胡桃木,walnut}'),
  ('01a22ffb-d48e-70e3-92bf-d5fa96ad1169', 'en', '1', '{橡木,白橡木,oak}'),
  ('01a22ffb-d48e-70e3-92bf-d5fa96ad1169', 'zh-CN', '1', '{橡木,白橡木,oak}'),
  ('01a22ffb-d48e-767f-869b-847fcc70e5e8', 'en', '1', '{藤编,藤,藤制,rattan,wicker}'),
  ('01a22ffb-d48e-767f-869b-847fcc70e5e8', 'zh-CN', '1', '{藤编,藤,藤制,rattan,wicker}'),
  ('01a22ffb-d48e-7b2d-90d0-fae7fbc8a96b', 'en', '1', '{竹,竹子,竹制,bamboo}'),
  ('01a22ffb-d48e-7b2d-90d0-fae7fbc8a96b', 'zh-CN', '1', '{竹,竹子,竹制,bamboo}'),
  ('01a22ffb-d48e-7fbb-9bc0-46d5be110594', 'en', '1', '{不锈钢,"stainless steel"}'),
  ('01a22ffb-d48e-7fbb-9bc0-46d5be110594', 'zh-CN', '1', '{不锈钢,"stainless steel"}'),
  ('01a22ffb-d48f-755c-8ca1-666d6c512c7a', 'en', '1', '{铁艺,熟铁,"wrought iron"}'),
  ('01a22ffb-d48f-755c-8ca1-666d6c512c7a', 'zh-CN', '1', '{铁艺,熟铁,"wrought iron"}'),
  ('01a22ffb-d48f-7a33-9dbc-c5663cee911f', 'en', '1', '{黄铜,铜,brass}'),
  ('01a22ffb-d48f-7a33-9dbc-c5663cee911f', 'zh-CN', '1', '{黄铜,铜,brass}'),
  ('01a22ffb-d490-790a-815c-834e3f3ece92', 'en', '1', '{大理石,云石,marble}'),
  ('01a22ffb-d490-790a-815c-834e3f3ece92', 'zh-CN', '1', '{大理石,云石,marble}'),
  ('01a22ffb-d490-7dc3-ad18-48ab4a2c7ad4', 'en', '1', '{岩板,"sintered stone"}'),
  ('01a22ffb-d490-7dc3-ad18-48ab4a2c7ad4', 'zh-CN', '1', '{岩板,"sintered stone"}'),
  ('01a22ffb-d491-7393-8395-c0ccf6c4f222', 'en', '1', '{玻璃,glass}'),
  ('01a22ffb-d491-7393-8395-c0ccf6c4f222', 'zh-CN', '1', '{玻璃,glass}'),
  ('01a22ffb-d492-7108-865e-b28f36fcdf65', 'en', '1', '{户外,室外,露天,花园,庭院,院子,outdoor,garden,patio}'),
  ('01a22ffb-d492-7108-865e-b28f36fcdf65', 'zh-CN', '1', '{户外,室外,露天,花园,庭院,院子,outdoor,garden,patio}'),
  ('01a22ffb-d492-7727-96c5-b386f016144d', 'en', '1', '{庭院,院子,courtyard}'),
  ('01a22ffb-d492-7727-96c5-b386f016144d', 'zh-CN', '1', '{庭院,院子,courtyard}'),
  ('01a22ffb-d492-7c71-bb9c-95f693e2f7ab', 'en', '1', '{客厅,起居室,"living room",lounge}'),
  ('01a22ffb-d492-7c71-bb9c-95f693e2f7ab', 'zh-CN', '1', '{客厅,起居室,"living room",lounge}'),
  ('01a22ffb-d493-7922-b6d5-55afd0035110', 'en', '1', '{卧室,睡房,主卧,bedroom}'),
  ('01a22ffb-d493-7922-b6d5-55afd0035110', 'zh-CN', '1', '{卧室,睡房,主卧,bedroom}'),
  ('01a22ffb-d493-7ddd-add4-1aeb677e92aa', 'en', '1', '{餐厅,饭厅,"dining room"}'),
  ('01a22ffb-d493-7ddd-add4-1aeb677e92aa', 'zh-CN', '1', '{餐厅,饭厅,"dining room"}'),
  ('01a22ffb-d494-75a8-abec-520842f3092e', 'en', '1', '{书房,家庭办公室,study,"home office"}'),
  ('01a22ffb-d494-75a8-abec-520842f3092e', 'zh-CN', '1', '{书房,家庭办公室,study,"home office"}'),
  ('01a22ffb-d494-7b1b-bb7b-d0a561cc1952', 'en', '1', '{玄关,门厅,入户,entryway,hallway,foyer}'),
  ('01a22ffb-d494-7b1b-bb7b-d0a561cc1952', 'zh-CN', '1', '{玄关,门厅,入户,entryway,hallway,foyer}'),
  ('01a22ffb-d494-7fd6-a995-e5b4e2f502a2', 'en', '1', '{儿童房,孩子房,"kids room",nursery}'),
  ('01a22ffb-d494-7fd6-a995-e5b4e2f502a2', 'zh-CN', '1', '{儿童房,孩子房,"kids room",nursery}'),
  ('01a22ffb-d495-754f-aaed-49559ca18f2c', 'en', '1', '{阳台,露台,balcony,terrace}'),
  ('01a22ffb-d495-754f-aaed-49559ca18f2c', 'zh-CN', '1', '{阳台,露台,balcony,terrace}'),
  ('01a22ffb-d495-7a4c-b2e0-a58ac7cc33e0', 'en', '1', '{北欧,北欧风,scandinavian,nordic}'),
  ('01a22ffb-d495-7a4c-b2e0-a58ac7cc33e0', 'zh-CN', '1', '{北欧,北欧风,scandinavian,nordic}'),
  ('01a22ffb-d495-7ef9-b2ca-f14587c254d5', 'en', '1', '{中古风,复古,中世纪,"mid century",vintage,retro}'),
  ('01a22ffb-d495-7ef9-b2ca-f14587c254d5', 'zh-CN', '1', '{中古风,复古,中世纪,"mid century",vintage,retro}'),
  ('01a22ffb-d496-7398-bd9f-d2de80b43da0', 'en', '1', '{极简,简约,minimalist,minimal}'),
  ('01a22ffb-d496-7398-bd9f-d2de80b43da0', 'zh-CN', '1', '{极简,简约,minimalist,minimal}'),
  ('01a22ffb-d496-7811-85a4-62b716033b26', 'en', '1', '{新中式,中式,"chinese style"}'),
  ('01a22ffb-d496-7811-85a4-62b716033b26', 'zh-CN', '1', '{新中式,中式,"chinese style"}'),
  ('01a22ffb-d496-7cc6-8ddb-c6e80f28096b', 'en', '1', '{日式,和风,"japanese style",japandi}'),
  ('01a22ffb-d496-7cc6-8ddb-c6e80f28096b', 'zh-CN', '1', '{日式,和风,"japanese style",japandi}'),
  ('01a22ffb-d497-716f-ab82-4fbf43efe445', 'en', '1', '{工业风,industrial}'),
  ('01a22ffb-d497-716f-ab82-4fbf43efe445', 'zh-CN', '1', '{工业风,industrial}'),
  ('01a22ffb-d497-762a-b437-3766f735a101', 'en', '1', '{奶油风,奶油色,米白,米白色,cream,"off white",ivory}'),
  ('01a22ffb-d497-762a-b437-3766f735a101', 'zh-CN', '1', '{奶油风,奶油色,米白,米白色,cream,"off white",ivory}'),
  ('01a22ffb-d497-7ad6-94a7-f0a7bffb4099', 'en', '1', '{灰色,灰,grey,gray}'),
  ('01a22ffb-d497-7ad6-94a7-f0a7bffb4099', 'zh-CN', '1', '{灰色,灰,grey,gray}'),
  ('01a22ffb-d497-7f7a-9e79-5b537c14002c', 'en', '1', '{棕色,咖啡色,褐色,brown}'),
  ('01a22ffb-d497-7f7a-9e79-5b537c14002c', 'zh-CN', '1', '{棕色,咖啡色,褐色,brown}'),
  ('01a22ffb-d498-7409-8a4c-429057f5bde9', 'en', '1', '{墨绿,墨绿色,深绿,"dark green"}'),
  ('01a22ffb-d498-7409-8a4c-429057f5bde9', 'zh-CN', '1', '{墨绿,墨绿色,深绿,"dark green"}');
INSERT INTO published.taxonomy_counts (kind, locale, entry_id, difference) VALUES
  ('category', 'en', '01a22ffb-d7d4-71a6-85dd-5687c53af622', '1'),
  ('category', 'en', '01a22ffb-d7d4-71a6-85dd-5687c53af622', '1'),
  ('category', 'zh-CN', '01a22ffb-d7d4-71a6-85dd-5687c53af622', '1'),
  ('category', 'zh-CN', '01a22ffb-d7d4-71a6-85dd-5687c53af622', '1'),
  ('material', 'en', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', '1'),
  ('material', 'en', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', '1'),
  ('material', 'zh-CN', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', '1'),
  ('material', 'zh-CN', '01a22ffb-d8aa-70a2-9f90-7d4a8e7cc3e9', '1');
SET session_replication_role = DEFAULT;
SELECT setval('catalog.event_sequence', 13);
SELECT setval('public.migrations_id_seq', 6);
