import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Locale } from '../platform/locale/locale.js';

/** A published article in one locale: its page and card as ready JSON. */
@Entity({ schema: 'published', name: 'articles' })
@Index('articles_locale_slug_key', ['locale', 'slug'], { unique: true })
@Index('articles_newest_idx', ['locale', 'publishedAt', 'id'])
@Index('articles_search_tokens_idx', { synchronize: false })
@Index('articles_name_trgm_idx', { synchronize: false })
export class PublishedArticle {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'articles_pkey' })
  id!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'articles_pkey' })
  locale!: Locale;

  /** Number of the published revision. */
  @Column('integer')
  revision!: number;

  @Column('text')
  slug!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  name!: string;

  /** The title as it sorts: Chinese by pinyin, case and accents folded. */
  @Column('text', { name: 'sort_key' })
  sortKey!: string;

  /** When it was first published. */
  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  /** JSON of an ArticleCardView. */
  @Column('text')
  card!: string;

  /** JSON of an ArticlePageView without `products` and `jsonLd.mentions`, which are read fresh. */
  @Column('text')
  page!: string;

  /** Searched while the engine is unavailable; built by platform/language/search-tokens.ts. */
  @Column('tsvector', { name: 'search_tokens' })
  searchTokens!: string;
}

/** A product that an article links. It is listed only while the product itself is published. */
@Entity({ schema: 'published', name: 'article_products' })
@Index('article_products_product_idx', ['productId', 'locale'])
export class PublishedArticleProduct {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'article_products_pkey' })
  articleId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'article_products_pkey' })
  locale!: Locale;

  @PrimaryColumn('uuid', { name: 'product_id', primaryKeyConstraintName: 'article_products_pkey' })
  productId!: string;

  @Column('integer')
  position!: number;

  @Column('text', { nullable: true })
  note!: string | null;

  @ManyToOne(() => PublishedArticle, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'article_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'article_products_article_fkey',
    },
    {
      name: 'locale',
      referencedColumnName: 'locale',
      foreignKeyConstraintName: 'article_products_article_fkey',
    },
  ])
  article!: Relation<PublishedArticle>;
}
