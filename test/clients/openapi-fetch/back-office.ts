import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

type Product = components['schemas']['ProductView'];

const [baseUrl, key] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${key}` } });

const ifMatch = ({ version }: Product) => ({ 'If-Match': `"${version}"` });

const { data: attributes } = await client.GET('/v1/merchandising/attributes');

const created = await client.POST('/v1/merchandising/products', {
  params: { header: { 'Idempotency-Key': 'create-ottoman' } },
  body: {
    name: { 'zh-CN': '搁脚凳', en: 'Ottoman' },
    colorName: { 'zh-CN': '雾灰', en: 'Mist' },
    style: attributes?.styles[0]?.code,
    variants: [{ sku: 'OT-01', prices: { CNY: 128_000, USD: 19_900 } }],
    dimensions: { width: 600, depth: 500, height: 400 },
  },
});
if (!created.data) throw new Error(created.error.detail);
const { id } = created.data;

// Null removes a field, at any depth.
const patched = await client.PATCH('/v1/merchandising/products/{id}', {
  params: { path: { id }, header: ifMatch(created.data) },
  body: { colorName: null, name: { en: null }, dimensions: { depth: null, height: 420 } },
});
if (!patched.data) throw new Error(patched.error.detail);

const variant = await client.PATCH('/v1/merchandising/products/{id}/variants/{sku}', {
  params: { path: { id, sku: 'OT-01' }, header: ifMatch(patched.data) },
  body: { prices: { USD: null } },
});
if (!variant.data) throw new Error(variant.error.detail);

const stale = await client.PUT('/v1/merchandising/products/{id}/schedule', {
  params: { path: { id }, header: ifMatch(created.data) },
  body: { 'zh-CN': { publishAt: '2090-01-01T00:00:00Z' } },
});

const published = await client.POST('/v1/merchandising/products/{id}/publish', {
  params: { path: { id }, header: ifMatch(variant.data) },
  body: { locales: ['zh-CN'] },
});
const publication = published.data?.publications['zh-CN'];

const { data: page } = await client.GET('/v1/merchandising/products', {
  params: { query: { q: '搁脚凳', limit: 10 } },
});

const invalid = await client.POST('/v1/merchandising/webhooks', { body: { url: 'nowhere' } });

const { data: changes } = await client.GET('/v1/merchandising/products/{id}/revisions/{number}/changes', {
  params: { path: { id, number: patched.data.version } },
});

console.log(
  JSON.stringify({
    created: created.response.status,
    patched: {
      name: patched.data.name,
      colorName: patched.data.colorName,
      dimensions: patched.data.dimensions,
    },
    prices: variant.data.variants?.[0]?.prices,
    stale: { status: stale.response.status, code: stale.error?.code },
    published: { status: published.response.status, isPublic: publication !== undefined },
    listed: page?.items.map(({ name, status }) => `${name['zh-CN']} ${status}`),
    invalid: invalid.error?.errors.map(({ path }) => path),
    changes: changes?.fields.map(({ path }) => path),
  }),
);
