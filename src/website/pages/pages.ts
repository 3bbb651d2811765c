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
import { listCategoryTree } from '../../storefront/taxonomy/list-taxonomy.js';
import type { CategoryTreeView } from '../../storefront/taxonomy/taxonomy.view.js';
import { type Paths, pathsInEveryLocale, pathOf } from '../html/addresses.js';
import { renderArticlePage, renderArticlesPage } from './render-article-page.js';
import { type CategoryTree, categoryPaths, findCategoryPath } from './category-paths.js';
import { renderHomePage } from './render-home-page.js';
import { type Listing, renderListPage } from './render-list-page.js';
import { type Page, type RenderContext, renderDocument } from '../html/page.js';
import { breadcrumbs } from './breadcrumbs.js';
import { renderProductPage } from './render-product-page.js';
import { sitemap } from './website-sitemap.js';
import { MESSAGES } from '../html/website-messages.js';

export const HTML = 'text/html; charset=utf-8';

/** Products and articles on the home page, and how many of the newest products these are chosen from. */
const HOME_LIMIT = 8;
const NEWEST_LIMIT = 60;

type EntryType = 'product' | 'article';
type CardList<Card> = { items: Card[]; nextCursor: string | null };

/** A document, and the ids of the entries on it; null where any change may change it. */
export interface Document {
  text: string;
  entryIds: string[] | null;
}

/** Reads published entries and renders the website's pages. */
@Injectable()
export class Pages {
  constructor(
    private readonly database: ReadDatabase,
    private readonly catalogSearch: CatalogSearch,
    private readonly counts: QueryCounts,
    private readonly settings: Settings,
  ) {}

  async home(locale: Locale): Promise<Document> {
    const products = Object.assign(new ListProductsInput(), { limit: NEWEST_LIMIT });
    const [newest, list, categories] = await Promise.all([
      listProducts(this.database, products, locale),
      listArticles(this.database, { limit: HOME_LIMIT }, locale),
      listCategoryTree(this.database, locale),
    ]);
    const articles = (JSON.parse(list) as CardList<ArticleCardView>).items;
    const essay = articles.find(({ kind }) => kind === 'essay');
    const stored = essay && (await readArticlePage(this.database, essay.slug, locale));
    const page = renderHomePage(
      {
        essay: stored && (JSON.parse(stored.body.toString()) as ArticlePageView),
        products: diversify((JSON.parse(newest) as CardList<ProductCardView>).items).slice(0, HOME_LIMIT),
        articles: articles.filter((article) => article !== essay),
        categories: categories.items,
      },
      this.context(locale),
    );
    return this.document(page, locale);
  }

  /**
   * The page of a product or an article, or the path that it has moved to.
   * @throws Problem 404
   */
  async entry(type: EntryType, slug: string, locale: Locale): Promise<Document | { movedTo: string }> {
    const stored = await readPage(this.database, type, PAGE_READERS[type], slug, locale);
    if ('movedTo' in stored) return { movedTo: pathOf(type, stored.movedTo, locale) };
    const page = JSON.parse(stored.body.toString()) as { id: string };
    const rows = await this.database.rows<{ locale: Locale; slug: string }>(LOCALES_OF[type], [page.id]);
    const paths = Object.fromEntries(rows.map((row) => [row.locale, pathOf(type, row.slug, row.locale)]));
    return this.document(this.entryPage(type, page, paths, locale), locale, stored.entryIds);
  }

  /** @param page the `ProductPageView` or `ArticlePageView` */
  entryPage(type: EntryType, page: object, paths: Paths, locale: Locale): Page {
    return type === 'product'
      ? renderProductPage(page as ProductPageView, paths, this.context(locale))
      : renderArticlePage(page as ArticlePageView, paths, this.context(locale));
  }

  async articles(input: ListArticlesInput, locale: Locale): Promise<Document> {
    const list = JSON.parse(await listArticles(this.database, input, locale)) as CardList<ArticleCardView>;
    return this.document(renderArticlesPage(list, this.context(locale)), locale);
  }

  async products(input: SearchInput, locale: Locale): Promise<Document> {
    const context = this.context(locale);
    const { view } = await this.catalogSearch.search({ ...input, q: '', type: 'product' }, locale);
    const listing: Listing = {
      title: context.messages.allProducts,
      paths: pathsInEveryLocale('products'),
    };
    return this.document(renderListPage(listing, { ...input, q: '' }, view, context), locale);
  }

  /**
   * The list of a category and those below it, or the path that it has moved to.
   * @throws Problem 404
   */
  async category(slug: string, input: SearchInput, locale: Locale): Promise<Document | { movedTo: string }> {
    const context = this.context(locale);
    const trees = await this.categoryTrees();
    const categories = trees.find((tree) => tree.locale === locale)?.items ?? [];
    const trail = findCategoryPath(categories, (each) => each.slug === slug);
    const category = trail.at(-1);
    if (!category) return this.redirectCategory(categories, slug, locale);
    const filters = { ...input, q: '', type: 'product' as const, category: [category.id] };
    const { view } = await this.catalogSearch.search(filters, locale);
    const paths = categoryPaths(trees).get(category.id) ?? {};
    const listing: Listing = {
      title: category.name,
      paths,
      fixed: 'category',
      breadcrumbs: breadcrumbs(trail.slice(0, -1), context),
    };
    return this.document(renderListPage(listing, filters, view, context), locale);
  }

  /** A category without published products is 404 under its current and former slugs. */
  private async redirectCategory(categories: CategoryTreeView[], slug: string, locale: Locale) {
    const currentSlug = await findCurrentSlug(this.database, 'category', slug, locale);
    if (
      currentSlug === undefined ||
      findCategoryPath(categories, (each) => each.slug === currentSlug).length === 0
    )
      throw Problem.notFound('category');
    return { movedTo: pathOf('category', currentSlug, locale) };
  }

  async search(input: SearchInput, locale: Locale): Promise<Document> {
    const context = this.context(locale);
    const result = await this.catalogSearch.search(input, locale);
    const view = this.counts.countAndView(result, locale);
    const listing: Listing = {
      title: context.messages.search,
      paths: pathsInEveryLocale('search'),
      isSearch: true,
    };
    return this.document(renderListPage(listing, input, view, context), locale);
  }

  /**
   * Sitemap of the home pages, lists and categories; those of entries are among the feeds.
   * @throws Problem 404 where `PAGE_URL` names another website
   */
  async sitemap(): Promise<string> {
    if (!this.settings.servesWebsite) throw Problem.notFound('sitemap');
    const categories = categoryPaths(await this.categoryTrees()).values();
    const lists = ['', 'products', 'articles'].map(pathsInEveryLocale);
    return sitemap([...lists, ...categories], this.settings.websiteOrigin);
  }

  private categoryTrees(): Promise<CategoryTree[]> {
    return Promise.all(
      LOCALES.map(async (locale) => ({ locale, ...(await listCategoryTree(this.database, locale)) })),
    );
  }

  document(page: Page, locale: Locale, entryIds: string[] | null = null): Document {
    return { text: renderDocument(page, this.context(locale)), entryIds: entryIds };
  }

  context(locale: Locale): RenderContext {
    return { locale, messages: MESSAGES[locale], origin: this.settings.websiteOrigin };
  }
}

/** The first of each category, then the others, so that one category does not fill the home page. */
function diversify(cards: ProductCardView[]): ProductCardView[] {
  const firsts = new Map(cards.toReversed().map((card) => [card.category?.slug, card]));
  const isFirst = (card: ProductCardView) => Number(firsts.get(card.category?.slug) === card);
  return cards.toSorted((a, b) => isFirst(b) - isFirst(a));
}

/** Slugs of an entry in each locale in which it is published. */
const localesOf = (type: EntryType): Statement => ({
  name: `locales-of-${type}`,
  text: `SELECT locale, slug FROM published.${type}s WHERE id = $1 ORDER BY locale DESC`,
});

const PAGE_READERS = { product: readProductPage, article: readArticlePage };
const LOCALES_OF = { product: localesOf('product'), article: localesOf('article') };
