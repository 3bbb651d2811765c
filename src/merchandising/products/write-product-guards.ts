import type { EntityManager } from 'typeorm';
import type { ProductContent } from '../../catalog/content/product-content.js';
import { skuKey } from '../../catalog/product-links.js';
import { requireReferences } from '../entries/references.js';
import { requireOwnIdentifiers } from './require-own-identifiers.js';

/** The rows by which Postgres keeps a product's references whole and its SKUs its own. */
export async function writeProductGuards(manager: EntityManager, id: string, content: ProductContent) {
  const { variants = [], categories = [], materials = [], related = [], rooms = [] } = content;
  await requireOwnIdentifiers(manager, id, content);
  await requireReferences(manager, {
    category: categories.map((key, index) => ({ path: `categories.${index}`, key })),
    material: materials.map(({ material: key }, index) => ({ path: `materials.${index}.material`, key })),
    product: related.map(({ product: key }, index) => ({ path: `related.${index}.product`, key })),
    style: content.style ? [{ path: 'style', key: content.style }] : [],
    color: content.color ? [{ path: 'color', key: content.color }] : [],
    room: rooms.map((key, index) => ({ path: `rooms.${index}`, key })),
  });
  const { width, depth, height, seatHeight } = content.dimensions ?? {};
  const measures = [width, depth, height, seatHeight, content.weight, content.maxLoad];
  await manager.query(PRODUCT, [id, content.style, content.color, ...measures]);
  await manager.query(CLEAR, [id]);
  await manager.query('DELETE FROM catalog.variants WHERE product_id = $1', [id]);
  const rows = JSON.stringify({
    variants: variants.map(({ sku, gtin }) => ({ sku, sku_key: skuKey(sku), gtin })),
    categories,
    materials: materials.map(({ part, material }) => ({ part, material })),
    related: related.map(({ product, kind }) => ({ product, kind })),
    rooms,
  });
  await manager.query(LINKS, [id, rows]);
}

const PRODUCT = `
  INSERT INTO catalog.products (id, style, color, width_mm, depth_mm, height_mm, seat_height_mm, weight_g, max_load_g)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (id) DO UPDATE SET style = excluded.style, color = excluded.color, width_mm = excluded.width_mm,
    depth_mm = excluded.depth_mm, height_mm = excluded.height_mm, seat_height_mm = excluded.seat_height_mm,
    weight_g = excluded.weight_g, max_load_g = excluded.max_load_g`;

const CLEAR = `
  WITH materials AS (DELETE FROM catalog.product_materials WHERE product_id = $1),
    categories AS (DELETE FROM catalog.product_categories WHERE product_id = $1),
    rooms AS (DELETE FROM catalog.product_rooms WHERE product_id = $1)
  DELETE FROM catalog.product_relations WHERE product_id = $1`;

/** In the order of their keys, so that two writers of the same SKUs do not wait for each other in a circle. */
const LINKS = `
  WITH variants AS (
    INSERT INTO catalog.variants (sku_key, sku, product_id, gtin)
    SELECT sku_key, sku, $1::uuid, gtin
    FROM jsonb_to_recordset($2::jsonb -> 'variants') AS row (sku_key text, sku text, gtin text) ORDER BY sku_key),
  categories AS (
    INSERT INTO catalog.product_categories (product_id, category_id)
    SELECT $1::uuid, category::uuid FROM jsonb_array_elements_text($2::jsonb -> 'categories') AS category),
  rooms AS (
    INSERT INTO catalog.product_rooms (product_id, room)
    SELECT $1::uuid, room FROM jsonb_array_elements_text($2::jsonb -> 'rooms') AS room),
  related AS (
    INSERT INTO catalog.product_relations (product_id, related_id, kind)
    SELECT $1::uuid, product, kind
    FROM jsonb_to_recordset($2::jsonb -> 'related') AS row (product uuid, kind text))
  INSERT INTO catalog.product_materials (product_id, position, part, material_id)
  SELECT $1::uuid, position, value ->> 'part', (value ->> 'material')::uuid
  FROM jsonb_array_elements($2::jsonb -> 'materials') WITH ORDINALITY AS row (value, position)`;
