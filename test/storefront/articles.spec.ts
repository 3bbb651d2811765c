import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderMarkdown } from '../../src/publishing/projection/markdown.js';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, anArticle, unique } from '../factories/contents.js';

/** What in HTML could run, or lead where script runs. Text is escaped, so a raw `<` always begins a tag of ours. */
const DANGEROUS =
  /<\s*(script|iframe|object|embed|svg|math|style|link|meta|base|form|input)|(href|src)="\s*(javascript|vbscript|data:(?!image\/(png|gif|jpeg|webp);))/i;

/** An attribute that is a script. What stands in quotation marks is the value of another one. */
const HANDLER = /<[^>]*\son\w+\s*=/i;

describe('GET /v1/storefront/articles', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start();
  });

  afterAll(() => catalogue.stop());

  it('lists linked products in their order, then those that only the body links', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('BODY').toUpperCase();
    const [first, second] = [
      await merchandiser.createPublished('products', aProduct()),
      await merchandiser.createPublished('products', aProduct()),
    ];
    const third = await merchandiser.createPublished(
      'products',
      aProduct({ variants: [{ sku, prices: { CNY: 1 } }] }),
    );
    const draft = await merchandiser.create('products', aProduct());
    const article = await merchandiser.createPublished(
      'articles',
      anArticle({
        products: [{ product: second.id, note: { en: 'why' } }, { product: draft.id }, { product: first.id }],
        body: { en: `Before **bold** <b>not</b>\n\n::product[${sku.toLowerCase()}]\n\nAfter` },
      }),
    );
    const { body } = await catalogue
      .get(`/v1/storefront/articles/${article.slug['en']}?locale=en`)
      .expect(200);
    const linked = body.products.map(
      ({ note, product }: { note: string | null; product: { id: string } }) => [product.id, note],
    );
    expect(linked).toEqual([
      [second.id, 'why'],
      [first.id, null],
      [third.id, null],
    ]);
    expect(body.body.html).toBe(
      `<p>Before <strong>bold</strong> &lt;b&gt;not&lt;/b&gt;</p>\n<div data-product-id="${third.id}"></div>\n<p>After</p>\n`,
    );
    expect(body.jsonLd).toMatchObject({ '@type': 'Article', headline: body.title });
    expect(body.jsonLd.mentions).toHaveLength(3);
  });

  it('links the published product with a SKU instead of a draft with the same SKU', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('MOVED').toUpperCase();
    const variants = [{ sku, prices: { CNY: 1 } }];
    const published = await merchandiser.createPublished('products', aProduct({ variants }));
    await merchandiser.patch('products', published, { variants: [] });
    await merchandiser.create('products', aProduct({ variants }));
    const article = await merchandiser.createPublished(
      'articles',
      anArticle({ body: { en: `::product[${sku}]\n` } }),
    );
    const { body } = await catalogue.get(`/v1/storefront/articles/${article.slug['en']}?locale=en`);
    expect(body.body.html).toBe(`<div data-product-id="${published.id}"></div>\n`);
    expect(body.products.map(({ product }: { product: { id: string } }) => product.id)).toEqual([
      published.id,
    ]);
  });

  it.each([
    'blob:x',
    'intent:x',
    'ms-msdt:x',
    'jar:javascript:1',
    'ftp://a/b',
    'data:image/png;base64,AA',
    'file:///x',
  ])('renders no link to %s', (url) =>
    expect(renderMarkdown(`[a](${url}) ![b](${url}) <${url}>`)).not.toMatch(/(href|src)=/),
  );

  it.each(['https://a.example/b?c=d:e', 'http://a/', 'mailto:a@b.example', '/zh/a', '#part', 'a/b', '?q=1'])(
    'renders a link to %s',
    (url) => expect(renderMarkdown(`[a](${url})`)).toContain('<a href="'),
  );

  it('shows a product in published articles as soon as it is published', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    const article = await merchandiser.createPublished(
      'articles',
      anArticle({ products: [{ product: chair.id }] }),
    );
    const linked = async () => {
      const { body } = await catalogue.get(`/v1/storefront/articles/${article.slug['en']}?locale=en`);
      return body.products.length;
    };
    expect(await linked()).toBe(0);
    await merchandiser.publish('products', chair);
    expect(await linked()).toBe(1);
  });

  it('pages by kind without gaps or repeats where publishedAt is equal', async () => {
    const { merchandiser } = catalogue;
    const guides: string[] = [];
    for (let index = 0; index < 5; index++)
      guides.push((await merchandiser.createPublished('articles', anArticle({ kind: 'guide' }))).id);
    await merchandiser.createPublished('articles', anArticle({ kind: 'essay' }));
    await catalogue.dataSource.query(
      `UPDATE published.articles SET published_at = '2026-01-01T00:00:00Z' WHERE id = ANY ($1)`,
      [guides],
    );
    const listed: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await catalogue
        .get(`/v1/storefront/articles?kind=guide&limit=2${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      listed.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor as string | null;
    }
    expect(listed).toEqual(guides.toReversed());
  });

  it('lists articles on the page of a linked product, newest first', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.createPublished('products', aProduct());
    const essays: string[] = [];
    for (let index = 0; index < 3; index++) {
      const essay = anArticle({ products: [{ product: chair.id }] });
      essays.push((await merchandiser.createPublished('articles', essay)).id);
    }
    const { body } = await catalogue.get(`/v1/storefront/products/${chair.slug['en']}?locale=en`).expect(200);
    expect(body.articles.map(({ id }: { id: string }) => id)).toEqual(essays.toReversed());
  });

  it('renders no script, handler or unsafe link from Markdown', () => {
    const pieces = fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<img src=x onerror=alert(1)>',
        '[a](javascript:alert(1))',
        '![a](data:text/html,x)',
      ],
      ...[
        '<svg onload=1>',
        '[x]: javascript:1',
        '[x]',
        '`',
        '```\n',
        '\n\n',
        '<',
        '>',
        '"',
        "'",
        '&#106;avascript:',
        'a',
      ],
      ...[
        '[a](JaVaScRiPt:1 "t")',
        '<a href="vbscript:1">',
        '::product[X]',
        '\\',
        '<!--',
        '-->',
        '](',
        '[',
        '* ',
        '> ',
      ],
      ...['<javascript:1>', '![](x" onerror="1)', '[a](<javascript:1>)', 'http://x/"onmouseover=1'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 20 }), (parts) => {
        const html = renderMarkdown(parts.join(''));
        expect(html).not.toMatch(DANGEROUS);
        expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(HANDLER);
      }),
      // The second one is an image whose description looks like a handler.
      { numRuns: 20_000, examples: [[['<svg onload=1>']], [['![', '<svg onload=1>', '](', ')']]] },
    );
  });
});
