import type { EntityManager } from 'typeorm';
import type { ProductContent } from '../../catalog/content/product-content.js';
import type { CatalogErrorCode } from '../../catalog/errors.js';
import { skuKey } from '../../catalog/product-links.js';

import type { Edit, Violation } from '../common/entry-type-definition.js';
import { changesConstraintRows } from './write-product-constraint-rows.js';
import { type References, findDanglingReferences, imageReference } from '../entries/references.js';
import type { FieldError } from '../../platform/errors/field-error.js';

/** Repeated values, SKUs and GTINs of other products, overlapping offers, and references that do not exist. */
export async function findProductViolations(
  manager: EntityManager,
  edits: Edit<ProductContent>[],
): Promise<Violation[]> {
  const own = [...edits.flatMap(findRepeats), ...edits.flatMap(findOfferViolations)];
  // Unchanged references and identifiers are protected by constraint rows.
  const changedEdits = edits.filter((edit) => changesConstraintRows(edit) || changesImages(edit));
  if (changedEdits.length === 0) return own;
  return [
    ...own,
    ...(await findTakenIdentifiers(manager, changedEdits)),
    ...(await findDanglingReferences(manager, changedEdits, referencesOf)),
  ];
}

function changesImages({ content, previous }: Edit<ProductContent>): boolean {
  const urls = ({ media = [] }: ProductContent) => JSON.stringify(media.map(({ url }) => url));
  return previous !== undefined && urls(content) !== urls(previous);
}

function referencesOf(content: ProductContent): References {
  const { categories = [], materials = [], related = [], rooms = [], media = [], style, color } = content;
  return {
    category: categories.map((key, index) => ({ path: `categories.${index}`, key })),
    material: materials.map(({ material: key }, index) => ({ path: `materials.${index}.material`, key })),
    product: related.map(({ product: key }, index) => ({ path: `related.${index}.product`, key })),
    style: style ? [{ path: 'style', key: style }] : [],
    color: color ? [{ path: 'color', key: color }] : [],
    image: media.flatMap(({ url }, index) => imageReference(`media.${index}.url`, url)),
    room: rooms.map((key, index) => ({ path: `rooms.${index}`, key })),
  };
}

function findRepeats({ id, content: { variants = [], related = [] } }: Edit<ProductContent>): Violation[] {
  const faults = [
    ...repeats(
      variants.map(({ sku }) => skuKey(sku)),
      (index) => `variants.${index}.sku`,
    ),
    ...repeats(
      variants.map(({ gtin }) => gtin),
      (index) => `variants.${index}.gtin`,
    ),
    ...repeats(
      related.map(({ product }) => product),
      (index) => `related.${index}.product`,
    ),
    ...related.flatMap(({ product }, index) =>
      product === id
        ? [{ path: `related.${index}.product`, code: 'self', message: 'is this product itself' }]
        : [],
    ),
  ];
  return faults.map((error) => ({ id, code: 'invalid', error }));
}

/** Offers that end before they begin, or overlap with another of the same variant. */
function findOfferViolations({ id, content: { variants = [] } }: Edit<ProductContent>): Violation[] {
  return variants.flatMap(({ offers = [] }, at) =>
    offers.flatMap(({ from, until }, index): Violation[] => {
      const violation = (field: string, code: string, message: string): Violation => ({
        id,
        code: 'invalid',
        error: { path: `variants.${at}.offers.${index}.${field}`, code, message },
      });
      if (Date.parse(from) >= Date.parse(until))
        return [violation('until', 'bad_period', 'must be after `from`')];
      const other = offers.findIndex(
        (each) => Date.parse(each.from) < Date.parse(until) && Date.parse(from) < Date.parse(each.until),
      );
      return other < index ? [violation('from', 'overlap', `overlaps with offer ${other}`)] : [];
    }),
  );
}

function repeats(keys: (string | undefined)[], path: (index: number) => string): FieldError[] {
  return keys.flatMap((key, index) =>
    key !== undefined && keys.indexOf(key) < index
      ? [{ path: path(index), code: 'repeated', message: `${key} is given twice` }]
      : [],
  );
}

/** SKUs and GTINs that another product has, stored or earlier among these edits. */
async function findTakenIdentifiers(
  manager: EntityManager,
  edits: Edit<ProductContent>[],
): Promise<Violation[]> {
  const identifiers = edits.flatMap(({ id, content: { variants = [] } }) =>
    variants.flatMap(({ sku, gtin }, index) => [
      { id, kind: 'sku' as const, path: `variants.${index}.sku`, key: skuKey(sku) },
      ...(gtin === undefined
        ? []
        : [{ id, kind: 'gtin' as const, path: `variants.${index}.gtin`, key: gtin }]),
    ]),
  );
  const keys = (kind: string) => identifiers.filter((each) => each.kind === kind).map(({ key }) => key);
  const rows = await manager.query<{ sku_key: string; gtin: string | null; product_id: string }[]>(OWNERS, [
    keys('sku'),
    keys('gtin'),
    edits.map(({ id }) => id),
  ]);
  const owners = new Map(
    rows.flatMap(({ sku_key, gtin, product_id }) => [
      [`sku ${sku_key}`, product_id],
      [`gtin ${gtin}`, product_id],
    ]),
  );
  return identifiers.flatMap(({ id, kind, path, key }): Violation[] => {
    const owner = owners.get(`${kind} ${key}`);
    if (owner === undefined) owners.set(`${kind} ${key}`, id);
    if (owner === undefined || owner === id) return [];
    const code: CatalogErrorCode = `${kind}_taken`;
    return [{ id, code, error: { path, code, message: `belongs to product ${owner}` } }];
  });
}

const OWNERS = `
  SELECT sku_key, gtin, product_id FROM catalog.variants
  WHERE (sku_key = ANY ($1) OR gtin = ANY ($2)) AND product_id <> ALL ($3::uuid[])`;
