import sharp from 'sharp';

/** A request to the merchandising API; throws where the answer is an error. */
export type Send = (
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  body: object | Buffer,
  headers?: Record<string, string>,
) => Promise<{ id: string; version: number; url?: string }>;

/** Begins so late that the page has yet to change. */
const SALE = { from: '2100-01-01T00:00:00Z', until: '2100-02-01T00:00:00Z', prices: { CNY: 498_000 } };

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** A few days of a small catalogue's life, over HTTP: something in every table that edits fill. */
export async function writeHistory(send: Send) {
  const category = await send('POST', 'categories', { name: both('休闲椅', 'Lounge chairs') });
  const material = await send('POST', 'materials', { name: both('胡桃木', 'Walnut'), kind: 'wood' });
  const pixels = { width: 40, height: 30, channels: 3, background: '#876' } as const;
  const image = await send('POST', 'media', await sharp({ create: pixels }).png().toBuffer());
  const create = (name: string, sku: string, related: object[] = []) =>
    send(
      'POST',
      'products',
      {
        name: both(`${name}休闲椅`, `${name} lounge chair`),
        designNotes: [{ aspect: both('靠背', 'Back'), text: both('一整张弯板。', 'One bent board.') }],
        style: 'modern',
        color: 'brown',
        rooms: ['living-room'],
        dimensions: { width: 780, depth: 820, height: 760 },
        categories: [category.id],
        materials: [{ part: 'frame', material: material.id }],
        variants: [{ sku, prices: { CNY: 528_000, USD: 79_900 }, offers: [SALE] }],
        media: [{ url: image.url, role: 'main', width: 40, height: 30, alt: both('椅子', 'A chair') }],
        related,
      },
      { 'idempotency-key': `create-${sku}` },
    );
  const carl = await create('Carl', 'CARL-1');
  const gaston = await create('Gaston', 'GASTON-1', [{ product: carl.id, kind: 'similar' }]);
  const draft = await create('Ruche', 'RUCHE-1');
  const article = await send('POST', 'articles', {
    title: both('庭院生活', 'Courtyard life'),
    kind: 'essay',
    body: both('::product[CARL-1]\n\n院子里的一把椅子。', 'A chair in the courtyard.'),
  });

  const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
  const publish = (path: string, entry: { id: string; version: number }) =>
    send('POST', `${path}/${entry.id}/publish`, {}, ifMatch(entry));
  await send('POST', 'webhooks', { url: 'https://hooks.example/catalogue', events: ['published', 'purge'] });
  await publish('products', carl);
  await publish('products', gaston);
  await publish('articles', article);
  const edited = await send('PATCH', `products/${carl.id}`, { color: 'black' }, ifMatch(carl));
  await send(
    'PUT',
    `products/${draft.id}/schedule`,
    { 'zh-CN': { publishAt: '2100-01-01T10:00:00Z' } },
    ifMatch(draft),
  );
  await send('POST', `products/${carl.id}/preview`, {}, ifMatch(edited));
  await send('PUT', 'availability/CARL-1', { status: 'in_stock', quantity: 3 });
  await send('PUT', 'import-mappings/Supplier', { type: 'product', columns: { SKU: 'variants.sku' } });
  await send('POST', 'search/rules', {
    name: 'Carl first',
    queries: ['椅子'],
    pins: [carl.id],
    categories: [category.id],
  });
  await send('POST', 'bulk-edits?wait=30', { type: 'product', filter: {}, patch: { style: 'rustic' } });
}
