import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { ReadDatabase, type Statement } from '../../platform/database/read-database.js';
import { Problem } from '../../platform/errors/problem.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import type { ArticlePageView } from '../../published/article-page.view.js';
import type { ArticleCardView, ProductCardView } from '../../published/card.view.js';
import type { ProductPageView } from '../../published/product-page.view.js';
import { CatalogSearch } from '../../search/serving/catalog-search.js';
import { QueryCounts } from '../../search/serving/query-counts.js';
import type { SearchInput } from '../../search/querying/search.input.js';
import { readArticlePage } from '../../storefront/articles/read-article-page.js';
import type { ListArticlesInput } from '../../storefront/articles/list-articles.input.js';
import { listArticles } from '../../storefront/articles/list-articles.js';
import { ListProductsInput } from '../../storefront/products/list-products.input.js';
import { listProducts } from '../../storefront/products/list-products.js';
import { readProductPage } from '../../storefront/products/read-product-page.js';
import { findCurrentSlug, readPage } from '../../storefront/pages/read-page.js';
import { categoryTree } from '../../storefront/taxonomy/list-taxonomy.js';
import type { CategoryTreeView } from '../../storefront/taxonomy/taxonomy.view.js';
import { type Paths, everywhere, pathOf } from '../html/addresses.js';
import { renderArticlePage, renderArticlesPage } from './render-article-page.js';
import { type Tree, categoryPaths, trailTo } from './category-paths.js';
import { renderHomePage } from './render-home-page.js';
import { renderListPage } from './render-list-page.js';
import { type Page, type Reader, documentOf } from '../html/page.js';
import { breadcrumbs } from './breadcrumbs.js';
import { renderProductPage } from './render-product-page.js';
import { sitemap } from './sitemap.js';
import { MESSAGES } from '../html/messages.js';

export const HTML = 'text/html; charset=utf-8';

/** Most pieces and articles at the door, and among how many of the newest the pieces are looked for. */
const AT_THE_DOOR = 8;
const NEWEST = 60;

type EntryType = 'product' | 'article';
type Listed<Card> = { items: Card[]; nextCursor: string | null };

/** A document, and the entries on it; null where any change may change it. */
export interface Document {
  text: string;
  shows: string[] | null;
}

/** Reads what is public and makes documents of it. */
@Injectable()
export class Pages {
  constructor(
    private readonly database: ReadDatabase,
    private readonly catalogSearch: CatalogSearch,
    private readonly counts: QueryCounts,
    private readonly settings: Settings,
  ) {}

  async home(locale: Locale): Promise<Document> {
    const products = Object.assign(new ListProductsInput(), { limit: NEWEST });
    const [newest, listed, categories] = await Promise.all([
      listProducts(this.database, products, locale),
      listArticles(this.database, { limit: AT_THE_DOOR }, locale),
      categoryTree(this.database, locale),
    ]);
    const articles = (JSON.parse(listed) as Listed<ArticleCardView>).items;
    const essay = articles.find(({ kind }) => kind === 'essay');
    const read = essay && (await readArticlePage(this.database, essay.slug, locale));
    const page = renderHomePage(
      {
        essay: read && (JSON.parse(read.body.toString()) as ArticlePageView),
        products: ofEachKind((JSON.parse(newest) as Listed<ProductCardView>).items).slice(0, AT_THE_DOOR),
        articles: articles.filter((article) => article !== essay),
        categories: categories.items,
      },
      this.reader(locale),
    );
    return this.document(page, locale);
  }

  /**
   * The page of a product or an article, or where it has moved to.
   * @throws Problem 404
   */
  async entry(type: EntryType, slug: string, locale: Locale): Promise<Document | { movedTo: string }> {
    const found = await readPage(this.database, type, READERS[type], slug, locale);
    if ('movedTo' in found) return { movedTo: pathOf(type, found.movedTo, locale) };
    const read = JSON.parse(found.body.toString()) as { id: string };
    const rows = await this.database.rows<{ locale: Locale; slug: string }>(LOCALES_OF[type], [read.id]);
    const paths = Object.fromEntries(rows.map((row) => [row.locale, pathOf(type, row.slug, row.locale)]));
    return this.document(this.entryPage(type, read, paths, locale), locale, found.entryIds);
  }

  /** @param read what the storefront says of the entry */
  entryPage(type: EntryType, read: object, paths: Paths, locale: Locale): Page {
    return type === 'product'
      ? renderProductPage(read as ProductPageView, paths, this.reader(locale))
      : renderArticlePage(read as ArticlePageView, paths, this.reader(locale));
  }

  async articles(input: ListArticlesInput, locale: Locale): Promise<Document> {
    const listed = JSON.parse(await listArticles(this.database, input, locale)) as Listed<ArticleCardView>;
    return this.document(renderArticlesPage(listed, this.reader(locale)), locale);
  }

  async products(input: SearchInput, locale: Locale): Promise<Document> {
    const reader = this.reader(locale);
    const { view } = await this.catalogSearch.search({ ...input, q: '', type: 'product' }, locale);
    const listing = {
      title: reader.words.all,
      paths: everywhere('products'),
    };
    return this.document(renderListPage(listing, { ...input, q: '' }, view, reader), locale);
  }

  /**
   * What is in a category and below it, or where it has moved to.
   * @throws Problem 404
   */
  async category(slug: string, input: SearchInput, locale: Locale): Promise<Document | { movedTo: string }> {
    const reader = this.reader(locale);
    const trees = await this.categoryTrees();
    const own = trees.find((tree) => tree.locale === locale)?.items ?? [];
    const trail = trailTo(own, (each) => each.slug === slug);
    const category = trail.at(-1);
    if (!category) return this.movedCategory(own, slug, locale);
    const asked = { ...input, q: '', type: 'product' as const, category: [category.id] };
    const { view } = await this.catalogSearch.search(asked, locale);
    const paths = categoryPaths(trees).get(category.id) ?? {};
    const listing = {
      ...{ title: category.name, paths, fixed: 'category' as const },
      above: breadcrumbs(trail.slice(0, -1), reader),
    };
    return this.document(renderListPage(listing, asked, view, reader), locale);
  }

  /** One that has nothing to show is nowhere, under whichever slug. */
  private async movedCategory(shown: CategoryTreeView[], slug: string, locale: Locale) {
    const present = await findCurrentSlug(this.database, 'category', slug, locale);
    if (present === undefined || trailTo(shown, (each) => each.slug === present).length === 0)
      throw Problem.notFound('category');
    return { movedTo: pathOf('category', present, locale) };
  }

  async search(input: SearchInput, locale: Locale): Promise<Document> {
    const reader = this.reader(locale);
    const answered = await this.catalogSearch.search(input, locale);
    const view = this.counts.counted(answered, locale);
    const listing = {
      title: reader.words.search,
      paths: everywhere('search'),
      isSearch: true,
    };
    return this.document(renderListPage(listing, input, view, reader), locale);
  }

  /**
   * The addresses of what is here beside entries, for crawlers.
   * @throws Problem 404 where the website's pages are elsewhere
   */
  async sitemap(): Promise<string> {
    if (!this.settings.servesWebsite) throw Problem.notFound('sitemap');
    const categories = categoryPaths(await this.categoryTrees()).values();
    const lists = ['', 'products', 'articles'].map(everywhere);
    return sitemap([...lists, ...categories], this.settings.websiteOrigin);
  }

  private categoryTrees(): Promise<Tree[]> {
    return Promise.all(
      LOCALES.map(async (locale) => ({ locale, ...(await categoryTree(this.database, locale)) })),
    );
  }

  document(page: Page, locale: Locale, shows: string[] | null = null): Document {
    return { text: documentOf(page, this.reader(locale)), shows };
  }

  reader(locale: Locale): Reader {
    return { locale, words: MESSAGES[locale], origin: this.settings.websiteOrigin };
  }
}

/** The first of each category, then the others: a delivery of desks does not fill the door. */
function ofEachKind(cards: ProductCardView[]): ProductCardView[] {
  const firsts = new Map(cards.toReversed().map((card) => [card.category?.slug, card]));
  const isFirst = (card: ProductCardView) => Number(firsts.get(card.category?.slug) === card);
  return cards.toSorted((a, b) => isFirst(b) - isFirst(a));
}

/** Where an entry is in each of the languages in which it is public. */
const localesOf = (type: EntryType): Statement => ({
  name: `locales-of-${type}`,
  text: `SELECT locale, slug FROM published.${type}s WHERE id = $1 ORDER BY locale DESC`,
});

const READERS = { product: readProductPage, article: readArticlePage };
const LOCALES_OF = { product: localesOf('product'), article: localesOf('article') };
