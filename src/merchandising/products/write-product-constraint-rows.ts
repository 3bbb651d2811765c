import type { EntityManager } from 'typeorm';
import type { ProductContent } from '../../catalog/content/product-content.js';
import { skuKey } from '../../catalog/product-links.js';
import type { Edit } from '../common/entry-type-definition.js';

/** Writes the rows by which Postgres enforces products' references and the uniqueness of SKUs and GTINs. */
export async function writeProductConstraintRows(manager: EntityManager, all: Edit<ProductContent>[]) {
  const edits = all.filter(changesConstraintRows);
  if (edits.length === 0) return;
  const changed = edits.filter(({ version }) => version > 1).map(({ id }) => id);
  await manager.query(PRODUCTS, [JSON.stringify(edits.map(columnsOf))]);
  if (changed.length > 0) {
    await manager.query(CLEAR, [changed]);
    await manager.query('DELETE FROM catalog.variants WHERE product_id = ANY ($1)', [changed]);
  }
  const links = edits.map(linksOf);
  await manager.query(LINKS, [
    JSON.stringify({
      variants: links.flatMap(({ variants }) => variants),
      categories: links.flatMap(({ categories }) => categories),
      materials: links.flatMap(({ materials }) => materials),
      related: links.flatMap(({ related }) => related),
      rooms: links.flatMap(({ rooms }) => rooms),
    }),
  ]);
}

type ProductRevision = Pick<Edit<ProductContent>, 'id' | 'content'>;

/** Whether an edit changes the constraint rows of its product. */
export function changesConstraintRows({ id, content, previous }: Edit<ProductContent>): boolean {
  const rowsJson = (said: ProductRevision) => JSON.stringify([columnsOf(said), linksOf(said)]);
  return previous === undefined || rowsJson({ id, content: previous }) !== rowsJson({ id, content });
}

function linksOf({ id, content }: ProductRevision) {
  const { variants = [], categories = [], materials = [], related = [], rooms = [] } = content;
  return {
    variants: variants.map(({ sku, gtin }) => ({ id, sku, sku_key: skuKey(sku), gtin })),
    categories: categories.map((category) => ({ id, category })),
    materials: materials.map(({ part, material }, index) => ({ id, position: index + 1, part, material })),
    related: related.map(({ product, kind }) => ({ id, product, kind })),
    rooms: rooms.map((room) => ({ id, room })),
  };
}

function columnsOf({ id, content }: ProductRevision) {
  const { style, color, weight, maxLoad, dimensions: { width, depth, height, seatHeight } = {} } = content;
  return { id, style, color, width, depth, height, seatHeight, weight, maxLoad };
}

const PRODUCTS = `
  INSERT INTO catalog.products (id, style, color, width_mm, depth_mm, height_mm, seat_height_mm, weight_g, max_load_g)
  SELECT id, style, color, width, depth, height, "seatHeight", weight, "maxLoad"
  FROM jsonb_to_recordset($1) AS row (
    id uuid, style text, color text, width integer, depth integer, height integer, "seatHeight" integer,
    weight integer, "maxLoad" integer)
  ON CONFLICT (id) DO UPDATE SET style = excluded.style, color = excluded.color, width_mm = excluded.width_mm,
    depth_mm = excluded.depth_mm, height_mm = excluded.height_mm, seat_height_mm = excluded.seat_height_mm,
    weight_g = excluded.weight_g, max_load_g = excluded.max_load_g`;

const CLEAR = `
  WITH materials AS (DELETE FROM catalog.product_materials WHERE product_id = ANY ($1)),
    categories AS (DELETE FROM catalog.product_categories WHERE product_id = ANY ($1)),
    rooms AS (DELETE FROM catalog.product_rooms WHERE product_id = ANY ($1))
  DELETE FROM catalog.product_relations WHERE product_id = ANY ($1)`;

/** Ordered by key, so that two writers of the same SKUs do not deadlock. */
const LINKS = `
  WITH variants AS (
    INSERT INTO catalog.variants (sku_key, sku, product_id, gtin)
    SELECT sku_key, sku, id, gtin FROM jsonb_to_recordset($1::jsonb -> 'variants')
      AS row (id uuid, sku_key text, sku text, gtin text) ORDER BY sku_key),
  categories AS (
    INSERT INTO catalog.product_categories (product_id, category_id)
    SELECT id, category FROM jsonb_to_recordset($1::jsonb -> 'categories') AS row (id uuid, category uuid)),
  rooms AS (
    INSERT INTO catalog.product_rooms (product_id, room)
    SELECT id, room FROM jsonb_to_recordset($1::jsonb -> 'rooms') AS row (id uuid, room text)),
  related AS (
    INSERT INTO catalog.product_relations (product_id, related_id, kind)
    SELECT id, product, kind
    FROM jsonb_to_recordset($1::jsonb -> 'related') AS row (id uuid, product uuid, kind text))
  INSERT INTO catalog.product_materials (product_id, position, part, material_id)
  SELECT id, position, part, material FROM jsonb_to_recordset($1::jsonb -> 'materials')
    AS row (id uuid, position integer, part text, material uuid)`;
