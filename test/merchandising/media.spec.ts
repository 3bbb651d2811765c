import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, anArticle } from '../factories/contents.js';

const ALT = { 'zh-CN': '一把椅子', en: 'A chair' };

/** An image like no other: noise would be slow to pack, one colour would be the same file. */
const anImage = (
  width: number,
  height: number,
  colour = `hsl(${Math.floor(Math.random() * 360)}, 50%, 50%)`,
) => sharp({ create: { width, height, channels: 3, background: colour } });

describe('/v1/merchandising/media', () => {
  const directory = mkdtempSync(join(tmpdir(), 'furniture-media-'));
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null, environment: { MEDIA_DIR: directory } });
  });

  afterAll(async () => {
    await catalogue.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const upload = (bytes: Buffer, type = 'image/jpeg') =>
    catalogue.merchandiser.send('post', 'media').set('content-type', type).send(bytes);

  it('encodes an image in several widths and formats, upright and without metadata', async () => {
    const bytes = await anImage(900, 600)
      .jpeg()
      .withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'somebody' } } })
      .toBuffer();
    const { status, body } = await upload(bytes);
    expect(status).toBe(201);
    // The camera was held sideways.
    expect(body).toMatchObject({ width: 600, height: 900, widths: [320, 600], bytes: bytes.length });
    expect(body.url).toMatch(/^\/media\/[\w-]{43}\/600\.jpg$/);
    for (const width of body.widths as number[])
      for (const [extension, format] of [
        ['jpg', 'jpeg'],
        ['webp', 'webp'],
        ['avif', 'heif'],
      ] as const) {
        const path = (body.url as string).replace('600.jpg', `${width}.${extension}`);
        const answer = await fetch(`${catalogue.url}${path}`);
        expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([
          ...[path, 200, 'public, max-age=31536000, immutable'],
        ]);
        const made = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
        expect([made.format, made.width, made.height]).toEqual([format, width, width * 1.5]);
        expect([made.exif, made.orientation]).toEqual([undefined, undefined]);
      }
    const again = await upload(bytes);
    expect([again.status, again.body]).toEqual([201, body]);
  });

  it.each(['png', 'webp', 'avif'] as const)('accepts %s', async (format) => {
    const { status, body } = await upload(
      await anImage(40, 20).toFormat(format).toBuffer(),
      `image/${format}`,
    );
    expect([status, body.width, body.height, body.widths]).toEqual([201, 40, 20, [40]]);
  });

  it('let through what they do, but for JPEG, which shows paper there', async () => {
    const background = { r: 200, g: 100, b: 50, alpha: 0.5 };
    const bytes = await sharp({ create: { width: 64, height: 64, channels: 4, background } })
      .png()
      .toBuffer();
    const { body } = await upload(bytes, 'image/png');
    for (const [extension, expected] of [
      ['webp', [200, 100, 50, 128]],
      ['avif', [200, 100, 50, 128]],
      ['jpg', [227, 177, 152, 255]],
    ] as const) {
      const answer = await fetch(`${catalogue.url}${(body.url as string).replace('jpg', extension)}`);
      const shown = sharp(Buffer.from(await answer.arrayBuffer())).ensureAlpha();
      const pixel = [...(await shown.raw().toBuffer()).subarray(0, 4)];
      const off = Math.max(...pixel.map((value, index) => Math.abs(value - (expected[index] ?? 0))));
      expect([extension, off <= 4]).toEqual([extension, true]);
    }
  });

  it('rejects other formats, damaged files and images with too many pixels', async () => {
    const jpeg = await anImage(400, 400).jpeg().toBuffer();
    const refused: [string, Buffer, string, number, string?][] = [
      ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml', 415],
      [
        'SVG as PNG',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>'),
        'image/png',
        400,
        'unsupported_image',
      ],
      ['GIF as PNG', await anImage(40, 40).gif().toBuffer(), 'image/png', 400, 'unsupported_image'],
      ['half a JPEG', jpeg.subarray(0, jpeg.length / 2), 'image/jpeg', 400, 'damaged'],
      ['nothing', Buffer.alloc(0), 'image/jpeg', 400, 'damaged'],
      ['a text', Buffer.from('no image at all'), 'image/jpeg', 400, 'damaged'],
      ['a bomb', bomb(30_000, 30_000), 'image/png', 400, 'too_large'],
      ['more than 20 MiB', Buffer.alloc(20 * 1024 * 1024 + 1), 'image/png', 413],
      ['JSON', Buffer.from('{}'), 'application/json', 415],
    ];
    for (const [what, bytes, type, status, code] of refused) {
      const answer = await upload(bytes, type);
      expect([what, answer.status, answer.body.errors?.[0]?.code]).toEqual([what, status, code]);
    }
    // Elsewhere an image is no body.
    const elsewhere = catalogue.merchandiser.send('post', 'products').set('content-type', 'image/png');
    expect((await elsewhere.send(jpeg)).status).toBe(415);
  });

  it('serves uploaded images of a product, and answers 400 for an image that was not uploaded', async () => {
    const { merchandiser } = catalogue;
    const { body } = await upload(await anImage(700, 500).png().toBuffer(), 'image/png');
    const { url, width, height } = body as { url: string; width: number; height: number };
    const image = { url, width, height, alt: ALT };
    const chair = await merchandiser.createPublished(
      'products',
      aProduct({ media: [{ ...image, role: 'main' }] }),
    );
    const page = await catalogue.get(`/v1/storefront/products/${chair.slug['en']}?locale=en`).expect(200);
    expect(page.body.media).toEqual([{ url, width, height, alt: 'A chair', role: 'main' }]);
    const shown = await catalogue.get(`/en/products/${chair.slug['en']}`).expect(200);
    expect(shown.text).toContain(`srcset="${url.replace('700.jpg', '320.avif')} 320w`);
    expect(shown.text).toContain(`fetchpriority="high"`);
    const unknown = { ...image, url: url.replace(/media\/.{5}/, 'media/AAAAA') };
    for (const [path, content, place] of [
      [
        'products',
        aProduct({
          media: [
            { ...image, role: 'main' },
            { ...unknown, role: 'detail' },
          ],
        }),
        'media.1.url',
      ],
      ['articles', anArticle({ cover: { ...unknown, role: 'main' } }), 'cover.url'],
    ] as const) {
      const { status, body: answer } = await merchandiser.send('post', path).send(content);
      expect([status, answer.errors]).toEqual([
        400,
        [{ path: place, code: 'unknown_image', message: expect.stringContaining('there is no image') }],
      ]);
    }
  });

  it('stores an alt text in every language', async () => {
    const { merchandiser } = catalogue;
    const { body: image } = await upload(await anImage(31, 31).png().toBuffer(), 'image/png');
    expect(image.alt).toBeNull();
    const describe = (alt: object) => merchandiser.send('put', `media/${image.hash}/alt`).send(alt);
    const half = await describe({ 'zh-CN': ' ', fr: 'Une chaise' });
    const faults: { path: string }[] = half.body.errors;
    expect([half.status, new Set(faults.map(({ path }) => path))]).toEqual([
      400,
      new Set(['zh-CN', 'en', 'fr']),
    ]);
    const { body: described } = await describe(ALT).expect(200);
    expect(described).toEqual({ ...image, alt: ALT });
    const better = { ...ALT, en: 'A chair by a window' };
    await describe(better).expect(200);
    const { body: listed } = await merchandiser.send('get', 'media?limit=1').expect(200);
    expect(listed.items).toMatchObject([{ hash: image.hash, alt: better }]);
    const { body: told } = await merchandiser.send('get', 'audit?action=media_described&limit=1').expect(200);
    expect(told.items).toMatchObject([{ details: { hash: image.hash, before: ALT, alt: better } }]);
    await merchandiser
      .send('put', `media/${'A'.repeat(43)}/alt`)
      .send(ALT)
      .expect(404);
  });

  it('lists images in pages, newest first', async () => {
    await upload(await anImage(33, 33).png().toBuffer(), 'image/png');
    const first = await catalogue.merchandiser.send('get', 'media?limit=2');
    expect(first.body.items[0]).toMatchObject({ width: 33, actor: expect.stringMatching(/^key:/) });
    const next = await catalogue.merchandiser.send('get', `media?limit=2&cursor=${first.body.nextCursor}`);
    const urls = [...first.body.items, ...next.body.items].map(({ url }) => url as string);
    expect(new Set(urls).size).toBe(4);
    await catalogue.get('/media/nothing/320.jpg').expect(404);
    await catalogue.get(`${urls[0]}/../../../meilisearch.key`).expect(404);
  });
});

/** A PNG of very many black pixels in few bytes. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    crc.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + Math.ceil(width / 8));
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 100 }, () => row)));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
