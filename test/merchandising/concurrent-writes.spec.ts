import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, unique } from '../factories/contents.js';
import { scaled } from '../torture/scale.js';

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_each, index) => make(index));

describe('concurrent writers', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start();
  });

  afterAll(() => catalogue.stop());

  it('saves one of 20 patches of one version, and answers 412 with the current version to 19', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    const answers = await Promise.all(
      times(20, (index) =>
        merchandiser
          .send('patch', `products/${chair.id}`)
          .set('if-match', '"1"')
          .send({ tagline: { en: `by ${index}` } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const stale = answers.filter(({ status }) => status === 412);
    expect(stale).toHaveLength(19);
    for (const { body } of stale) {
      expect(body).toMatchObject({ code: 'version_conflict', currentVersion: 2, differs: ['tagline'] });
    }
    const winner = answers.find(({ status }) => status === 200)?.body;
    expect((await merchandiser.read('products', chair.id))['tagline']).toEqual(winner.tagline);
  });

  it('saves one of 8 concurrent writes of any kind in each round', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    const path = `products/${chair.id}`;
    let { version } = chair;
    for (let round = 0; round < scaled(1_000, 60); round++) {
      const answers = await Promise.all(
        times(8, (index) => {
          const sent =
            index === 0
              ? merchandiser.send('post', `${path}/revisions/${version}/restore`)
              : merchandiser.send('patch', path);
          return sent.set('if-match', `"${version}"`).send(index === 0 ? {} : { brand: `${round} ${index}` });
        }),
      );
      // To restore what is there already changes nothing, so it wins beside another if it comes first.
      const won = answers.filter(({ status, body }) => status === 200 && body.version === version + 1);
      expect(won).toHaveLength(1);
      expect(answers.every(({ status }) => status === 200 || status === 412)).toBe(true);
      version++;
    }
    expect((await merchandiser.read('products', chair.id)).version).toBe(version);
  }, 300_000);

  it('answers 428 to a patch without If-Match', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    const { status, body } = await merchandiser.send('patch', `products/${chair.id}`).send({ brand: 'x' });
    expect([status, body.code]).toEqual([428, 'version_required']);
    expect((await merchandiser.send('delete', `products/${chair.id}`)).status).toBe(428);
  });

  it('creates one of 50 products with one SKU, and answers 409 sku_taken to 49', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('RACE').toUpperCase();
    const answers = await Promise.all(
      times(50, (index) =>
        merchandiser.send('post', 'products').send({
          name: { en: `Race ${sku}` },
          // Upper and lower case are one SKU.
          variants: [{ sku: index % 2 === 0 ? sku : sku.toLowerCase(), prices: { CNY: 1 } }],
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(49);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['sku_taken']));
    const [row] = await catalogue.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int FROM catalog.variants WHERE sku_key = $1',
      [sku],
    );
    expect(row?.count).toBe(1);
  });

  it('gives 20 products with one name 20 slugs', async () => {
    const { merchandiser } = catalogue;
    const created = await Promise.all(
      times(20, () => merchandiser.create('products', { name: { 'zh-CN': '休闲椅' } })),
    );
    const slugs = created.map(({ slug }) => slug['zh-CN'] ?? '');
    expect(new Set(slugs).size).toBe(20);
    expect(slugs.every((slug) => /^xiu-xian-yi(-\d+)?$/.test(slug))).toBe(true);
    expect(slugs).toContain('xiu-xian-yi');
    expect(slugs).toContain('xiu-xian-yi-2');
  });

  it('shows the new name of a material on all products that are published meanwhile', async () => {
    const { merchandiser } = catalogue;
    const material = await merchandiser.create('materials', { name: { en: 'before' }, kind: 'wood' });
    const drafts = await Promise.all(
      times(12, () =>
        merchandiser.create('products', aProduct({ materials: [{ part: 'legs', material: material.id }] })),
      ),
    );
    await Promise.all([
      ...drafts.map((draft) => merchandiser.publish('products', draft)),
      merchandiser.patch('materials', material, { name: { en: 'after' } }),
    ]);
    await catalogue.drained();
    for (const draft of drafts) {
      const { body } = await catalogue.get(`/v1/storefront/products/${draft.slug['en']}?locale=en`);
      expect(body.materials[0].material.name).toBe('after');
    }
  });
});
