import type { DataSource } from 'typeorm';
import type { AttributesView } from './attributes.view.js';

/** Every style, colour family and room, each in its order. */
export async function listAttributes(dataSource: Pick<DataSource, 'query'>): Promise<AttributesView> {
  const [row] = await dataSource.query<[AttributesView]>(ATTRIBUTES);
  return row;
}

const listed = (table: string) =>
  `(SELECT jsonb_agg(jsonb_build_object('code', code, 'name', name) ORDER BY position, code) FROM catalog.${table})`;

const ATTRIBUTES = `SELECT ${['styles', 'colors', 'rooms'].map((table) => `${listed(table)} AS ${table}`).join()}`;
