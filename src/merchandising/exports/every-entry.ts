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

/** Working copies in the order of their ids, page by page, so that any number of them takes no memory. */
export async function* everyEntry(
  manager: Pick<EntityManager, 'query'>,
  type: BulkType,
  filter: Partial<EntryFilter>,
): AsyncGenerator<ExportedEntry[]> {
  for (let last: string | null = null; ;) {
    const page: ExportedEntry[] = await manager.query<ExportedEntry[]>(ENTRIES, [
      ...filterValues(type, filter),
      ...[last, PAGE],
    ]);
    const [end] = page.slice(-1);
    if (!end) return;
    yield page;
    last = end.id;
  }
}

const ENTRIES = `
  WITH found AS (
    SELECT entry.id, entry.version ${FILTER} AND ($9::uuid IS NULL OR entry.id > $9) ORDER BY entry.id LIMIT $10)
  SELECT found.id, found.version, revision.content
  FROM found JOIN catalog.revisions AS revision ON revision.entry_id = found.id AND revision.number = found.version
  ORDER BY found.id`;
