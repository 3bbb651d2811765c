import type { DataSource } from 'typeorm';
import type { TermsView } from './terms.view.js';

/** Every style, colour family and room that products may name, each in its order. */
export async function listTerms(dataSource: Pick<DataSource, 'query'>): Promise<TermsView> {
  const [row] = await dataSource.query<[TermsView]>(TERMS);
  return row;
}

const listed = (table: string) =>
  `(SELECT jsonb_agg(jsonb_build_object('code', code, 'name', name) ORDER BY position, code) FROM catalog.${table})`;

const TERMS = `SELECT ${['styles', 'colors', 'rooms'].map((table) => `${listed(table)} AS ${table}`).join()}`;
