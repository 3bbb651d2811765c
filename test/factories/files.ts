import { setTimeout as sleep } from 'node:timers/promises';
import type { Merchandiser } from './merchandiser.js';

export interface Job {
  id: string;
  status: string;
  total: number;
  done: number;
  counts: Record<string, number>;
  faults: Fault[];
  findings: object;
}

interface Fault {
  row?: number;
  column?: string;
  path?: string;
  value?: string;
  code: string;
  message: string;
}

interface Item {
  number: number;
  entryId: string | null;
  outcome: string;
  version: number | null;
  faults: Fault[];
  changes: { path: string; old: unknown; new: unknown }[];
}

/** Lines of CSV from rows of plain cells. */
export const csv = (...rows: string[]) => `${rows.join('\r\n')}\r\n`;

/** Sends a file, and waits for its end. */
export async function importFile(
  merchandiser: Merchandiser,
  file: string | Buffer,
  query: Record<string, string | boolean> = {},
  contentType = 'text/csv',
): Promise<Job> {
  const { status, body } = await merchandiser
    .send('post', 'imports')
    .query({ type: 'product', wait: 60, ...query })
    .set('content-type', contentType)
    .send(file);
  if (status !== 202) throw new Error(`expected 202, got ${status}: ${JSON.stringify(body)}`);
  return ended(merchandiser, body as Job);
}

export const importLines = (
  merchandiser: Merchandiser,
  lines: object[],
  query: Record<string, string | boolean> = {},
) =>
  importFile(
    merchandiser,
    lines.map((line) => JSON.stringify(line)).join('\n'),
    query,
    'application/x-ndjson',
  );

/** The job, as soon as it has ended. */
export async function ended(merchandiser: Merchandiser, { id }: { id: string }): Promise<Job> {
  for (;;) {
    const { body } = await merchandiser.send('get', `jobs/${id}`).query({ wait: 10 }).expect(200);
    if (body.endedAt !== null) return body as Job;
    await sleep(50);
  }
}

/** What became of every row. */
export async function itemsOf(merchandiser: Merchandiser, { id }: { id: string }, outcome?: string) {
  const items: Item[] = [];
  for (let cursor: string | undefined; ;) {
    const { body } = await merchandiser
      .send('get', `jobs/${id}/items`)
      .query({ limit: 1_000, cursor, outcome })
      .expect(200);
    items.push(...(body.items as Item[]));
    if (body.nextCursor === null) return items;
    cursor = body.nextCursor as string;
  }
}

/** Every fault of a job as `row column code`. */
export async function faultsOf(merchandiser: Merchandiser, job: Job): Promise<string[]> {
  const items = await itemsOf(merchandiser, job, 'failed');
  return [...job.faults, ...items.flatMap(({ faults }) => faults)].map(
    ({ row, column, code }) => `${row} ${column} ${code}`,
  );
}
