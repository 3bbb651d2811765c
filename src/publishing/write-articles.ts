import type { EntityManager } from 'typeorm';
import type { ProjectedArticle } from './projection/project-article.js';

/** Writes published articles and their links; an article's row is written only where it differs. */
export async function writeArticles(manager: EntityManager, articles: ProjectedArticle[]) {
  if (articles.length === 0) return;
  await manager.query(UPSERT, [JSON.stringify(articles)]);
  const links = JSON.stringify(articles.map(({ id, locale, products }) => ({ id, locale, products })));
  await manager.query(UNLINK, [links]);
  await manager.query(LINK, [links]);
}

const UPSERT = `
  INSERT INTO published.articles AS old
    (id, locale, revision, slug, kind, name, sort_key, published_at, card, page, search_tokens)
  SELECT id, locale, revision, slug, kind, name, "sortKey", "publishedAt", card, page, "searchTokens"
  FROM jsonb_to_recordset($1) AS row (
    id uuid, locale text, revision integer, slug text, kind text, name text, "sortKey" text, "publishedAt" timestamptz,
    card text, page text, "searchTokens" tsvector)
  ON CONFLICT (id, locale) DO UPDATE SET
    revision = excluded.revision, slug = excluded.slug, kind = excluded.kind, name = excluded.name, sort_key = excluded.sort_key,
    published_at = excluded.published_at, card = excluded.card, page = excluded.page,
    search_tokens = excluded.search_tokens
  WHERE (old.revision, old.page, old.card, old.search_tokens, old.published_at)
    IS DISTINCT FROM (excluded.revision, excluded.page, excluded.card, excluded.search_tokens, excluded.published_at)`;

const UNLINK = `
  DELETE FROM published.article_products AS old
  USING jsonb_to_recordset($1) AS key (id uuid, locale text)
  WHERE old.article_id = key.id AND old.locale = key.locale`;

const LINK = `
  INSERT INTO published.article_products (article_id, locale, product_id, position, note)
  SELECT row.id, row.locale, (product.value ->> 'id')::uuid, product.position, product.value ->> 'note'
  FROM jsonb_to_recordset($1) AS row (id uuid, locale text, products jsonb),
       jsonb_array_elements(row.products) WITH ORDINALITY AS product (value, position)`;
