import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Catalogue, sharedEngine } from '../db/catalogue.js';
import { indexed, liveIndex } from '../db/index-contents.js';
import { aCategory, aMaterial, aProduct } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';
import { TORTURE_TIMEOUT_MS, say, scaled } from './scale.js';

/** An edit by numbers, so that a sequence of them can be made smaller when it fails. */
type Edit = [
  kind: 'product' | 'material' | 'category' | 'stock' | 'unpublish' | 'move',
  which: number,
  word: string,
];

const anEdit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('product', 'material', 'category', 'stock', 'unpublish', 'move'),
  fc.nat(),
  fc.constantFrom('胡桃木', 'oak', '實木', '绒布 velvet', 'Ｃａｒｌ', '😀', 'naïve <b>'),
);

/** Products that share two materials and two categories. */
class Shop {
  readonly entries: Record<'products' | 'materials' | 'categories', Entry[]> = {
    products: [],
    materials: [],
    categories: [],
  };

  constructor(private readonly catalogue: Catalogue) {}

  async open() {
    const { merchandiser } = this.catalogue;
    const { products, materials, categories } = this.entries;
    for (let index = 0; index < 2; index++) {
      materials.push(await merchandiser.create('materials', aMaterial()));
      categories.push(await merchandiser.create('categories', aCategory()));
    }
    for (let index = 0; index < 6; index++) {
      const refers = {
        materials: [{ part: 'frame', material: materials[index % 2]?.id }],
        categories: [categories[index % 2]?.id],
      };
      products.push(await merchandiser.createPublished('products', aProduct(refers)));
    }
  }

  async apply([kind, which, word]: Edit) {
    const { merchandiser } = this.catalogue;
    const name = { 'zh-CN': `${word} ${which % 100}`, en: `${word} ${which % 100}` };
    const at = (list: keyof Shop['entries']) => which % this.entries[list].length;
    const change = async (list: keyof Shop['entries'], patch: object) => {
      const entry = await merchandiser.read(list, this.entries[list][at(list)]?.id ?? '');
      await merchandiser.patch(list, entry, patch);
    };
    const product = this.entries.products[at('products')]!;
    switch (kind) {
      case 'product':
        await change('products', { name });
        await merchandiser.publish('products', product);
        return;
      case 'material':
        return change('materials', { name });
      case 'category':
        return change('categories', { name });
      case 'stock': {
        const [{ sku } = { sku: '' }] = product['variants'] as { sku: string }[];
        await merchandiser.setAvailability(sku, { status: 'in_stock', quantity: which % 9 });
        return;
      }
      case 'unpublish':
        await merchandiser.unpublish('products', product);
        return;
      case 'move':
        await change('products', { categories: [this.entries.categories[which % 2]?.id] });
        await merchandiser.publish('products', product);
    }
  }
}

describe('whatever was edited', () => {
  it(
    'a rebuilt index holds what the one that was kept holds',
    async () => {
      const catalogue = await Catalogue.start();
      const { databaseUrl } = catalogue.settings;
      try {
        const storefront = new Shop(catalogue);
        await storefront.open();
        const holds = fc.asyncProperty(fc.array(anEdit, { minLength: 5, maxLength: 20 }), async (edits) => {
          for (const edit of edits) await storefront.apply(edit);
          await catalogue.drained();
          const kept = await indexed(sharedEngine(), databaseUrl);
          const { body } = await catalogue.merchandiser.send('post', 'search/rebuild').expect(202);
          while ((await liveIndex(sharedEngine(), databaseUrl)).uid !== body.uid) await sleep(20);
          await catalogue.drained();
          expect(await indexed(sharedEngine(), databaseUrl)).toEqual(kept);
        });
        const numRuns = scaled(40, 4);
        await fc.assert(holds, { numRuns, endOnFailure: true });
        say(`${numRuns} rounds of random edits: a rebuilt index equals the one that was kept`);
      } finally {
        await catalogue.stop();
      }
    },
    TORTURE_TIMEOUT_MS,
  );
});
