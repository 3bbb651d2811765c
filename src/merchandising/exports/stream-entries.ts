import type { EntityManager } from 'typeorm';
import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import { FILTER, filterValues } from '../entry-lists/filter-entries.js';
import type { EntryFilter } from '../entry-lists/list-entries.input.js';

export interface ExportedEntry {
  id: string;
  version: number;
  content: object;
}

const PAGE = 500;

/** Working copies in the order of their ids, read in pages so that memory does not grow with their number. */
export async function* streamEntries(
  manager: Pick<EntityManager, 'query'>,
  type: BulkType,
  filter: Partial<EntryFilter>,
): AsyncGenerator<ExportedEntry[]> {
  for (let last: string | null = null; ;) {
    const page: ExportedEntry[] = await manager.query<ExportedEntry[]>(ENTRIES, [
      ...filterValues(type, filter),
      last,
      PAGE,
    ]);
    const [end] = page.slice(-1);
    if (!end) return;
    yield page;
    last = end.id;
  }
}

const ENTRIES = `
  WITH page AS (
    SELECT entry.id, entry.version ${FILTER} AND ($9::uuid IS NULL OR entry.id > $9) ORDER BY entry.id LIMIT $10)
  SELECT page.id, page.version, revision.content
  FROM page JOIN catalog.revisions AS revision ON revision.entry_id = page.id AND revision.number = page.version
  ORDER BY page.id`;
