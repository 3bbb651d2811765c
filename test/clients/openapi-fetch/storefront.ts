import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

type Card = components['schemas']['ProductCardView'];

const [baseUrl] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl });

const priceOf = ({ price }: Card) => (price ? `${(price.amount / 100).toFixed(2)} ${price.currency}` : '');

// A list with filters, to the last page.
const names: string[] = [];
let cursor: string | undefined;
do {
  const { data, error } = await client.GET('/v1/storefront/products', {
    params: { query: { locale: 'en', currency: 'CNY', sort: '-price', limit: 3, cursor } },
  });
  if (error) throw new Error(error.detail);
  names.push(...data.items.map((card) => `${card.name} ${priceOf(card)}`));
  cursor = data.nextCursor ?? undefined;
} while (cursor);

const { data: styles } = await client.GET('/v1/storefront/styles', { params: { query: { locale: 'en' } } });
const { data: inStyle } = await client.GET('/v1/storefront/products', {
  params: { query: { style: styles?.items.map(({ code }) => code) ?? [], inStock: true } },
});

const { data: product } = await client.GET('/v1/storefront/products/{slug}', {
  params: { path: { slug: 'carl' }, query: { locale: 'en' } },
});
const seat: number | undefined = product?.dimensions?.seatHeight;
const parts = product?.materials.map(({ part, material }) => `${part}: ${material.name}`);
const chinese: string | undefined = product?.slugs['zh-CN'];

const missing = await client.GET('/v1/storefront/products/{slug}', { params: { path: { slug: 'none' } } });
const code = missing.error?.code;

const { data: articles } = await client.GET('/v1/storefront/articles', { params: { query: { limit: 10 } } });
const essay = articles?.items.find(({ kind }) => kind === 'essay');
const { data: article } = await client.GET('/v1/storefront/articles/{slug}', {
  params: { path: { slug: essay?.slug ?? '' } },
});

// The type of a result narrows the type of its card.
const { data: hits } = await client.GET('/v1/storefront/search', {
  params: { query: { q: 'lounge chair', locale: 'en', facets: ['material'], limit: 5 } },
});
const results = hits?.items.map((item) =>
  item.type === 'product' ? `${item.name}: ${item.card.availability}` : `${item.name}: ${item.card.kind}`,
);

const { data: suggestions } = await client.GET('/v1/storefront/suggest', {
  params: { query: { q: 'car', locale: 'en' } },
});

console.log(
  JSON.stringify({
    names,
    inStyle: inStyle?.items.length,
    product: { name: product?.name, seat, parts, chinese },
    missing: { status: missing.response.status, code },
    article: { title: article?.title, products: article?.products.map(({ product: { name } }) => name) },
    results,
    materials: hits?.facets.material.map(({ label, count }) => `${label} ${count}`),
    suggestions: suggestions?.products.map(({ name }) => name),
  }),
);
