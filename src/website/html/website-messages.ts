import type { AvailabilityStatus } from '../../furniture/values.js';
import type { Locale } from '../../platform/locale/locale.js';

import type { Facet } from '../../search/querying/facets.js';

/** The texts of the pages, beside their content. */
export interface Messages {
  siteName: string;
  motto: string;
  skip: string;
  furniture: string;
  articles: string;
  categories: string;
  search: string;
  searchHint: string;
  otherLanguage: string;
  more: string;
  allProducts: string;
  newest: string;
  from: (price: string) => string;
  results: (count: number) => string;
  resultsFor: (query: string, count: number) => string;
  noResults: string;
  noResultsHelp: string;
  refine: string;
  apply: string;
  clear: string;
  sort: string;
  sorts: Record<string, string>;
  facets: Record<Facet, string>;
  inStock: string;
  previous: string;
  next: string;
  page: (page: number, pages: number) => string;
  materials: string;
  designNotes: string;
  sizes: string;
  sizeDrawing: (name: string, size: string) => string;
  variants: string;
  offerUntil: (date: string) => string;
  details: string;
  relationKinds: Record<string, string>;
  inArticles: string;
  linkedProducts: string;
  notFound: string;
  notFoundHelp: string;
  badRequest: string;
  /** Of a preview. */
  notPublishable: string;
  notPublishableHelp: string;
  /** What has to be filled in. */
  missing: string;
  failed: string;
  failedHelp: string;
  availability: Record<AvailabilityStatus, string>;
  parts: Record<string, string>;
  lengths: Record<string, string>;
  specifications: Record<string, string>;
  articleKinds: Record<string, string>;
  suggestions: (count: number) => string;
}

const ZH: Messages = {
  siteName: '一把椅子',
  motto: '一把休闲椅，一种慢生活',
  skip: '跳到正文',
  furniture: '家具',
  articles: '文章',
  categories: '分类',
  search: '搜索',
  searchHint: '名称、材质、拼音',
  otherLanguage: 'English',
  more: '更多',
  allProducts: '全部家具',
  newest: '新到',
  from: (price) => `${price} 起`,
  results: (count) => `共 ${count} 件`,
  resultsFor: (query, count) => `“${query}”共找到 ${count} 条`,
  noResults: '没有找到',
  noResultsHelp: '换个说法试试，也可以输入拼音或材质，例如“实木”“shimu”。',
  refine: '筛选',
  apply: '查看',
  clear: '清除筛选',
  sort: '排序',
  sorts: { relevance: '相关', newest: '最新', price: '价格从低到高', '-price': '价格从高到低', name: '名称' },
  facets: { category: '分类', material: '材质', style: '风格', color: '颜色', room: '空间' },
  inStock: '只看现货',
  previous: '上一页',
  next: '下一页',
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  materials: '材质',
  designNotes: '设计',
  sizes: '尺寸',
  sizeDrawing: (name, size) => `${name}的正面轮廓与身高一米七坐着的人按同一比例画出：${size}`,
  variants: '款式与价格',
  offerUntil: (date) => `优惠至 ${date}`,
  details: '规格',
  relationKinds: { similar: '相近的', pairs_with: '可以搭配', accessory: '配件' },
  inArticles: '在文章里',
  linkedProducts: '文中的家具',
  notFound: '这里没有这一页',
  notFoundHelp: '它可能换了地址，或者已经下架。',
  badRequest: '地址里有看不懂的地方',
  notPublishable: '现在还不能发布',
  notPublishableHelp: '发布之前，还要补上或改好这些：',
  missing: '还没有填',
  failed: '这一页暂时打不开',
  failedHelp: '请稍后再试。',
  availability: { in_stock: '现货', made_to_order: '定制', preorder: '预订', out_of_stock: '暂时缺货' },
  parts: {
    ...{ whole: '整体', legs: '腿', frame: '框架', armrest: '扶手', back: '靠背', seat: '座面' },
    ...{ upholstery: '面料', cushion: '垫子', top: '台面', base: '底座', body: '主体', door: '门' },
    ...{ drawer: '抽屉', shelf: '层板', shade: '灯罩', handle: '拉手', surface: '表面' },
  },
  lengths: {
    ...{ width: '宽', depth: '深', height: '高', seatHeight: '座高', seatWidth: '座宽', seatDepth: '座深' },
    ...{ armHeight: '扶手高', backHeight: '靠背高', legHeight: '腿高', clearance: '离地' },
  },
  specifications: {
    ...{ weight: '净重', maxLoad: '承重', brand: '品牌', designer: '设计师', designYear: '设计年份' },
    ...{ origin: '产地', care: '保养', leadTime: '交货', warranty: '质保' },
    ...{ days: '天', months: '个月' },
  },
  articleKinds: { essay: '随笔', guide: '指南', news: '消息' },
  suggestions: (count) => `${count} 条建议`,
};

const EN: Messages = {
  siteName: 'One Chair',
  motto: 'One lounge chair, one slower life',
  skip: 'Skip to content',
  furniture: 'Furniture',
  articles: 'Articles',
  categories: 'Categories',
  search: 'Search',
  searchHint: 'Name, material, pinyin',
  otherLanguage: '中文',
  more: 'More',
  allProducts: 'All furniture',
  newest: 'New',
  from: (price) => `from ${price}`,
  results: (count) => (count === 1 ? '1 piece' : `${count} pieces`),
  resultsFor: (query, count) => `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`,
  noResults: 'Nothing found',
  noResultsHelp: 'Try other words, or a material: “walnut”, “linen”.',
  refine: 'Filter',
  apply: 'Show',
  clear: 'Clear filters',
  sort: 'Sort',
  sorts: {
    ...{
      relevance: 'Relevance',
      newest: 'Newest',
      price: 'Price, low to high',
      '-price': 'Price, high to low',
    },
    name: 'Name',
  },
  facets: { category: 'Category', material: 'Material', style: 'Style', color: 'Colour', room: 'Room' },
  inStock: 'In stock only',
  previous: 'Previous',
  next: 'Next',
  page: (page, pages) => `Page ${page} of ${pages}`,
  materials: 'Materials',
  designNotes: 'Design',
  sizes: 'Size',
  sizeDrawing: (name, size) =>
    `Front outline of ${name} beside a seated person of 1.70 m, to one scale: ${size}`,
  variants: 'Variants and prices',
  offerUntil: (date) => `Offer until ${date}`,
  details: 'Details',
  relationKinds: { similar: 'Similar', pairs_with: 'Goes with', accessory: 'Accessories' },
  inArticles: 'In articles',
  linkedProducts: 'Pieces in this article',
  notFound: 'There is no such page',
  notFoundHelp: 'It may have moved, or is no longer sold.',
  badRequest: 'This address has something in it that cannot be read',
  notPublishable: 'This cannot be published yet',
  notPublishableHelp: 'Before it can be, these have to be filled in or put right:',
  missing: 'is missing',
  failed: 'This page cannot be shown right now',
  failedHelp: 'Please try again in a moment.',
  availability: {
    ...{ in_stock: 'In stock', made_to_order: 'Made to order', preorder: 'Preorder' },
    out_of_stock: 'Out of stock',
  },
  parts: {
    ...{ whole: 'Whole', legs: 'Legs', frame: 'Frame', armrest: 'Armrests', back: 'Back', seat: 'Seat' },
    ...{ upholstery: 'Upholstery', cushion: 'Cushions', top: 'Top', base: 'Base', body: 'Body' },
    ...{ door: 'Doors', drawer: 'Drawers', shelf: 'Shelves', shade: 'Shade', handle: 'Handles' },
    surface: 'Surface',
  },
  lengths: {
    ...{
      width: 'Width',
      depth: 'Depth',
      height: 'Height',
      seatHeight: 'Seat height',
      seatWidth: 'Seat width',
    },
    ...{
      seatDepth: 'Seat depth',
      armHeight: 'Arm height',
      backHeight: 'Back height',
      legHeight: 'Leg height',
    },
    clearance: 'Clearance',
  },
  specifications: {
    ...{ weight: 'Weight', maxLoad: 'Carries', brand: 'Brand', designer: 'Designer', designYear: 'Designed' },
    ...{ origin: 'Origin', care: 'Care', leadTime: 'Delivery', warranty: 'Warranty' },
    ...{ days: 'days', months: 'months' },
  },
  articleKinds: { essay: 'Essay', guide: 'Guide', news: 'News' },
  suggestions: (count) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
};

export const MESSAGES: Record<Locale, Messages> = { 'zh-CN': ZH, en: EN };
