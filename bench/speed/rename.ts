import { setTimeout as sleep } from 'node:timers/promises';
import { usageOf } from './cpu-usage.js';
import type { Stage } from './stage.js';
import { SteadyLoad } from './steady-load.js';

/** Readers and editors while nothing else is going on, and while a name that many products show is changed on them. */
export interface Rename {
  /** Products whose pages are written anew. */
  products: number;
  /** From the answer to the edit until the last page is. */
  freshAfterMs: number;
  readP99Ms: { before: number; meanwhile: number };
  editP99Ms: { before: number; meanwhile: number };
  /** Resident memory of the service before, and at most meanwhile, in bytes. */
  rss: { before: number; most: number };
}

const QUIET_MS = 15_000;

/** Renames the material or category that most products have. */
export async function rename(stage: Stage): Promise<Rename> {
  const { service, dataSource } = stage;
  const [term] = await dataSource.query<{ kind: string; id: string; count: number }[]>(
    `SELECT kind, entry_id AS id, count FROM published.taxonomy_totals WHERE locale = 'zh-CN' ORDER BY count DESC LIMIT 1`,
  );
  if (!term) throw new Error('there is nothing to rename');
  const load = new SteadyLoad(stage);
  await load.begin();
  await sleep(QUIET_MS);
  const before = { ...load.take(), rss: usageOf(service.pid).rss };
  const path = `/v1/merchandising/${term.kind === 'category' ? 'categories' : 'materials'}/${term.id}`;
  const { version, name } = await load.ask(path, 'GET');
  await load.ask(path, 'PATCH', version, {
    name: { ...name, en: `${name.en.split(' ~')[0]} ~${Date.now()}` },
  });
  const renamed = performance.now();
  let most = 0;
  for (let remaining = 1; remaining > 0; await sleep(100)) {
    most = Math.max(most, usageOf(service.pid).rss);
    const [row] = await dataSource.query<{ count: number }[]>('SELECT count(*)::int FROM catalog.dirty');
    remaining = row?.count ?? 0;
  }
  const freshAfterMs = performance.now() - renamed;
  const meanwhile = load.take();
  await load.end();
  return {
    ...{ products: term.count, freshAfterMs },
    readP99Ms: { before: before.readP99Ms, meanwhile: meanwhile.readP99Ms },
    editP99Ms: { before: before.editP99Ms, meanwhile: meanwhile.editP99Ms },
    rss: { before: before.rss, most },
  };
}
