import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, anArticle } from '../factories/contents.js';
import { csv, importFile } from '../factories/files.js';
import type { Entry, Merchandiser } from '../factories/merchandiser.js';

interface Media {
  hash: string;
  url: string;
}

let shade = 0;

describe('DELETE /v1/merchandising/media/:hash', () => {
  const directory = mkdtempSync(join(tmpdir(), 'furniture-media-'));
  let catalogue: Catalogue;
  let merchandiser: Merchandiser;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null, environment: { MEDIA_DIR: directory } });
    merchandiser = catalogue.merchandiser;
  });

  afterAll(async () => {
    await catalogue.stop();
    rmSync(directory, { recursive: true });
  });

  /** Each another, and small. */
  const aFile = () => {
    const background = { r: ++shade % 256, g: shade >> 8, b: 7 };
    return sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer();
  };
  const upload = async (bytes: Buffer): Promise<Media> => {
    const sent = merchandiser.send('post', 'media').set('content-type', 'image/png');
    return (await sent.send(bytes).expect(201)).body;
  };
  const anImage = async () => upload(await aFile());
  const shown = ({ url }: Media) => ({
    ...{ url, width: 20, height: 20, alt: { en: 'It', 'zh-CN': '它' }, role: 'main' },
  });
  const remove = ({ hash }: Media) => merchandiser.send('delete', `media/${hash}`);
  const usedBy = async ({ hash }: Media) =>
    (await merchandiser.send('get', `media/${hash}`).expect(200)).body.usedBy;
  const use = ({ id, name, title }: Entry, type: string, ...places: string[]) => ({
    ...{ type, id, name: name ?? title, in: places },
  });

  /** Is shown by one entry, in these places, and cannot be deleted. */
  async function expectUsed(image: Media, expected: ReturnType<typeof use>) {
    expect(await usedBy(image)).toEqual([expected]);
    const { status, body } = await remove(image);
    expect([status, body.code, body.referencingEntries]).toEqual([409, 'in_use', [expected]]);
    expect(body.errors).toEqual([
      { path: '', code: 'in_use', message: expect.stringContaining(expected.id) },
    ]);
    await catalogue.get(image.url).expect(200);
  }

  it('deletes an unused image with its files, which may be uploaded again', async () => {
    const bytes = await aFile();
    const image = await upload(bytes);
    expect(await usedBy(image)).toEqual([]);
    expect(readdirSync(join(directory, image.hash))).toHaveLength(3);
    await remove(image).expect(204);
    expect(existsSync(join(directory, image.hash))).toBe(false);
    await catalogue.get(image.url).expect(404);
    await merchandiser.send('get', `media/${image.hash}`).expect(404);
    await remove(image).expect(404);
    const { body } = await merchandiser.send('get', 'audit?action=media_deleted&limit=1').expect(200);
    expect(body.items).toMatchObject([{ entryId: null, details: { hash: image.hash } }]);
    expect((await upload(bytes)).url).toBe(image.url);
    await catalogue.get(image.url).expect(200);
    await remove({ ...image, hash: '..%2F..%2Fmedia' }).expect(404);
  });

  it('answers 409 while a working copy, a published or a scheduled revision shows the image', async () => {
    const image = await anImage();
    const draft = await merchandiser.create('products', aProduct({ media: [shown(image)] }));
    await expectUsed(image, use(draft, 'product', 'working_copy'));
    const chair = await merchandiser.publish('products', draft);
    await expectUsed(image, use(chair, 'product', 'working_copy', 'published'));
    const plan = { en: { publishAt: '2099-01-01T00:00:00Z' } };
    const planned = merchandiser.send('put', `products/${chair.id}/schedule`).set('if-match', '"1"');
    await planned.send(plan).expect(200);
    const without = await merchandiser.patch('products', chair, { media: null });
    await expectUsed(image, use(chair, 'product', 'scheduled', 'published'));
    await merchandiser.unpublish('products', chair);
    await expectUsed(image, use(chair, 'product', 'scheduled'));
    const off = merchandiser.send('put', `products/${chair.id}/schedule`);
    await off.set('if-match', `"${without.version}"`).send({}).expect(200);
    await remove(image).expect(204);
    // What an old revision showed is gone with it.
    const restored = merchandiser.send('post', `products/${chair.id}/revisions/1/restore`);
    const { status, body } = await restored.set('if-match', `"${without.version}"`);
    expect([status, body.errors]).toMatchObject([400, [{ path: 'media.0.url', code: 'unknown_image' }]]);
  });

  it('answers 409 while an article shows the image as its cover or in its body', async () => {
    const [cover, within, whole] = [await anImage(), await anImage(), await anImage()];
    const essay = await merchandiser.create(
      'articles',
      anArticle({
        cover: shown(cover),
        body: {
          en: `![It](${within.url.replace('jpg', 'webp')}) and ![that](https://shop.example${whole.url})`,
        },
      }),
    );
    for (const image of [cover, within, whole])
      await expectUsed(image, use(essay, 'article', 'working_copy'));
    const gone = await anImage();
    await remove(gone).expect(204);
    const patch = { body: { en: `![It](${gone.url}) ![](https://other.example${gone.url})` } };
    const sent = merchandiser.send('patch', `articles/${essay.id}`).set('if-match', '"1"').send(patch);
    expect((await sent.expect(400)).body.errors).toMatchObject([{ path: 'body', code: 'unknown_image' }]);
    const seen = merchandiser.send('delete', `articles/${essay.id}`).set('if-match', '"1"');
    await seen.expect(204);
    for (const image of [cover, within, whole]) await remove(image).expect(204);
  });

  it('does not accept a deleted image in a product', async () => {
    const [image, gone] = [await anImage(), await anImage()];
    const chair = await merchandiser.create('products', aProduct({ media: [shown(image)] }));
    await remove(gone).expect(204);
    const sent = merchandiser.send('patch', `products/${chair.id}`).set('if-match', '"1"');
    const { status, body } = await sent.send({ media: [shown(image), shown(gone)] });
    expect([status, body.errors]).toMatchObject([400, [{ path: 'media.1.url', code: 'unknown_image' }]]);
  });

  it('never deletes an image that a concurrent edit adds to a product', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 20; round++) {
      const image = await anImage();
      const entry = await merchandiser.create('products', aProduct());
      const put = merchandiser.send('patch', `products/${entry.id}`).set('if-match', '"1"');
      const [saved, deleted] = await Promise.all([
        put.send({ media: [shown(image)] }).then(({ status }) => status),
        remove(image).then(({ status }) => status),
      ]);
      outcomes.add(`${saved} ${deleted}`);
      await catalogue.get(image.url).expect(saved === 200 ? 200 : 404);
    }
    for (const outcome of outcomes) expect(['200 409', '400 204']).toContain(outcome);
  });

  it('leaves all files or none when a delete and an upload run concurrently', async () => {
    const bytes = await aFile();
    for (let round = 0; round < 15; round++) {
      const image = await upload(bytes);
      await Promise.all([remove(image), upload(bytes), upload(bytes), remove(image)]);
      const { status } = await merchandiser.send('get', `media/${image.hash}`);
      await catalogue.get(image.url).expect(status);
    }
  });

  it('does not publish a deleted image again when a job is undone', async () => {
    const rounds = [false, true].map(async (isDeleted) => {
      const image = await anImage();
      const chair = await merchandiser.createPublished('products', aProduct({ media: [shown(image)] }));
      await merchandiser.patch('products', chair, { media: null });
      const job = await importFile(merchandiser, csv('id', chair.id), { publish: true });
      if (isDeleted) await remove(image).expect(204);
      await merchandiser.send('post', `jobs/${job.id}/undo`).query({ wait: 30 }).expect(202);
      const { body } = await catalogue.get(`/v1/storefront/products/${chair.slug['en']}?locale=en`);
      return body.media.length;
    });
    expect(await Promise.all(rounds)).toEqual([1, 0]);
  });
});
