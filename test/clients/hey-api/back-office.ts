import { client } from './client/client.gen.js';
import {
  compareProductRevisions,
  createProduct,
  createWebhook,
  listAttributes,
  listProducts,
  publishProduct,
  scheduleProduct,
  updateProduct,
  updateVariant,
} from './client/index.js';
import type { ProductView } from './client/index.js';

const [baseUrl, key] = process.argv.slice(2);
client.setConfig({ baseUrl: baseUrl ?? '', auth: key ?? '' });

const ifMatch = ({ version }: ProductView) => ({ 'If-Match': `"${version}"` });

const { data: attributes } = await listAttributes();

const created = await createProduct({
  headers: { 'Idempotency-Key': 'create-bench' },
  body: {
    name: { 'zh-CN': '床尾凳', en: 'Bench' },
    colorName: { 'zh-CN': '雾灰', en: 'Mist' },
    style: attributes?.styles[0]?.code,
    variants: [{ sku: 'BE-01', prices: { CNY: 128_000, USD: 19_900 } }],
    dimensions: { width: 600, depth: 500, height: 400 },
  },
});
if (!created.data) throw new Error(created.error.detail);
const { id } = created.data;

// Null removes a field, at any depth.
const patched = await updateProduct({
  path: { id },
  headers: ifMatch(created.data),
  body: { colorName: null, name: { en: null }, dimensions: { depth: null, height: 420 } },
});
if (!patched.data) throw new Error(patched.error.detail);

const variant = await updateVariant({
  path: { id, sku: 'BE-01' },
  headers: ifMatch(patched.data),
  body: { prices: { USD: null } },
});
if (!variant.data) throw new Error(variant.error.detail);

const stale = await scheduleProduct({
  path: { id },
  headers: ifMatch(created.data),
  body: { 'zh-CN': { publishAt: '2090-01-01T00:00:00Z' } },
});

const published = await publishProduct({
  path: { id },
  headers: ifMatch(variant.data),
  body: { locales: ['zh-CN'] },
});
const publication = published.data?.publications['zh-CN'];

const { data: page } = await listProducts({ query: { q: '床尾凳', limit: 10 } });

const invalid = await createWebhook({ body: { url: 'nowhere' } });

const { data: changes } = await compareProductRevisions({ path: { id, number: patched.data.version } });

console.log(
  JSON.stringify({
    created: created.response?.status,
    patched: {
      name: patched.data.name,
      colorName: patched.data.colorName,
      dimensions: patched.data.dimensions,
    },
    prices: variant.data.variants?.[0]?.prices,
    stale: { status: stale.response?.status, code: stale.error?.code },
    published: { status: published.response?.status, isPublic: publication !== undefined },
    listed: page?.items.map(({ name, status }) => `${name['zh-CN']} ${status}`),
    invalid: invalid.error?.errors.map(({ path }) => path),
    changes: changes?.fields.map(({ path }) => path),
  }),
);
