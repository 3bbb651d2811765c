import type { EntityManager } from 'typeorm';
import type { ArticleContent } from '../catalog/content/article-content.js';
import type { CategoryContent } from '../catalog/content/category-content.js';
import type { MaterialContent } from '../catalog/content/material-content.js';
import type { ProductContent } from '../catalog/content/product-content.js';
import type { SearchRuleContent } from '../catalog/content/search-rule-content.js';
import type { SynonymContent } from '../catalog/content/synonym-content.js';
import type { EntryType } from '../catalog/entities/entries/entry.entity.js';
import { lockEntries } from '../catalog/lock-entries.js';
import type { LocalizedText } from '../platform/locale/locale.js';
import { mapYielding } from '../platform/map-yielding.js';
import { loadTaxonomy } from './load-taxonomy.js';
import { Localizer } from './projection/localizer.js';
import { projectArticle } from './projection/project-article.js';
import { projectProduct } from './projection/project-product.js';
import { projectSearchRule, projectSynonym } from './projection/project-search.js';
import { projectCategory, projectMaterial } from './projection/project-taxonomy.js';
import type { PublishedRevision } from './projection/published-revision.js';
import { writeArticles } from './write-articles.js';
import { writeProducts } from './write-products.js';
import { writeSearchRules, writeSynonyms } from './write-search.js';
import { writeTaxonomy } from './write-taxonomy.js';

/**
 * Projects these entries: writes the published rows of the revisions that their publications name, and deletes the rows
 * of locales that are not published. Publishing, unpublishing, a change of stock and a renamed material all use this.
 * Rows that would stay the same are not written.
 */
export async function projectEntries(manager: EntityManager, ids: string[]) {
  // Locked before they are read, so that the second of two transactions sees what the first one wrote.
  await lockEntries(manager, ids);
  const revisions = await manager.query<PublishedRevision[]>(REVISIONS, [ids]);
  await manager.query(REMOVE, [ids]);
  await manager.query(RESERVE_SLUGS, [JSON.stringify(revisions.flatMap(slugRowsOf))]);
  const revisionsOf = <Content>(type: EntryType) =>
    revisions.filter((each) => each.type === type) as PublishedRevision<Content>[];
  await writeTaxonomy(manager, 'materials', revisionsOf<MaterialContent>('material').map(projectMaterial));
  await writeTaxonomy(manager, 'categories', revisionsOf<CategoryContent>('category').map(projectCategory));
  await writeSynonyms(manager, revisionsOf<SynonymContent>('synonym').map(projectSynonym));
  await writeSearchRules(manager, revisionsOf<SearchRuleContent>('search-rule').map(projectSearchRule));

  const [products, articles] = [
    revisionsOf<ProductContent>('product'),
    revisionsOf<ArticleContent>('article'),
  ];
  if (products.length + articles.length === 0) return;
  const taxonomy = await loadTaxonomy(manager, products, articles);
  const otherNames = otherLocales(products, ({ name }) => name);
  const otherTitles = otherLocales(articles, ({ title }) => title);
  const productRows = await mapYielding(products, (product) =>
    projectProduct(product, taxonomy, otherNames(product)),
  );
  await writeProducts(manager, productRows);
  const articleRows = await mapYielding(articles, (article) =>
    projectArticle(article, taxonomy, otherTitles(article)),
  );
  await writeArticles(manager, articleRows);
}

/** For a revision, a text of its entry as it is published in each of the other locales. */
function otherLocales<Content>(
  revisions: PublishedRevision<Content>[],
  textOf: (content: Content) => LocalizedText,
): (revision: PublishedRevision<Content>) => string[] {
  const byEntry = new Map<string, PublishedRevision<Content>[]>();
  for (const revision of revisions) byEntry.set(revision.id, [...(byEntry.get(revision.id) ?? []), revision]);
  return (revision) =>
    (byEntry.get(revision.id) ?? [])
      .filter(({ locale }) => locale !== revision.locale)
      .map(({ content, locale }) => new Localizer(locale).text(textOf(content), ''));
}

const REVISIONS = `
  SELECT entry.id, entry.type, publication.locale, revision.number, revision.content,
         publication.first_published_at AS "firstPublishedAt", publication.published_at AS "publishedAt"
  FROM catalog.publications AS publication
  JOIN catalog.entries AS entry ON entry.id = publication.entry_id
  -- LATERAL with OFFSET 0: otherwise Postgres reads all revisions that an entry has had.
  CROSS JOIN LATERAL (
    SELECT number, content FROM catalog.revisions
    WHERE entry_id = publication.entry_id AND number = publication.revision OFFSET 0) AS revision
  -- Repeated for each table: otherwise Postgres reads one of them completely to join it.
  WHERE publication.entry_id = ANY ($1) AND entry.id = ANY ($1)
  ORDER BY entry.id, publication.locale`;

function slugRowsOf({ id, type, locale, content }: PublishedRevision) {
  const { slug } = content as { slug?: Record<string, string> };
  return slug ? [{ id, type, locale, slug: slug[locale] }] : [];
}

/** A slug that was public once stays reserved for this entry, so that old addresses redirect. */
const RESERVE_SLUGS = `
  INSERT INTO published.slugs (type, locale, slug, entry_id)
  SELECT type, locale, slug, id FROM jsonb_to_recordset($1) AS row (id uuid, type text, locale text, slug text)
  ORDER BY type, locale, slug
  ON CONFLICT DO NOTHING`;

const NOT_PUBLISHED = `
  row.id = ANY ($1) AND NOT EXISTS (
    SELECT FROM catalog.publications WHERE publications.entry_id = row.id AND publications.locale = row.locale
      AND publications.revision IS NOT NULL)`;

const REMOVE = `
  WITH products AS (DELETE FROM published.products AS row WHERE ${NOT_PUBLISHED}),
    articles AS (DELETE FROM published.articles AS row WHERE ${NOT_PUBLISHED}),
    synonyms AS (DELETE FROM published.synonyms AS row WHERE ${NOT_PUBLISHED}),
    rules AS (DELETE FROM published.search_rules AS row WHERE ${NOT_PUBLISHED}),
    materials AS (DELETE FROM published.materials AS row WHERE ${NOT_PUBLISHED})
  DELETE FROM published.categories AS row WHERE ${NOT_PUBLISHED}`;
