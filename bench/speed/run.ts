import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { addedLatency } from './added-latency.js';
import { engineAway } from './away.js';
import type { Row } from './compare.js';
import { freshness } from './freshness.js';
import { growth } from './growth.js';
import { importing } from './import.js';
import { indexing } from './indexing.js';
import { pageTimes } from './pages.js';
import { readRows } from './read-rows.js';
import { rename } from './rename.js';
import { replicas } from './replicas.js';
import { searchRows } from './search-rows.js';
import { soak } from './soak.js';
import { type Stage, onStage } from './stage.js';
import { writeRows } from './write-rows.js';

const GROUPS = [
  'reads',
  'writes',
  'import',
  'search',
  'alone',
  'freshness',
  'indexing',
  'away',
  'rename',
  'replicas',
  'pages',
  'soak',
  'growth',
] as const;
type Group = (typeof GROUPS)[number];

/** They take minutes, or a browser, and are run where they are named. */
const LONG: readonly Group[] = ['pages', 'soak', 'growth'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    products: { type: 'string', default: '50000' },
    connections: { type: 'string', default: '16' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    edits: { type: 'string', default: '500' },
    minutes: { type: 'string', default: '10' },
    scale: { type: 'boolean', default: false },
    data: { type: 'string' },
    json: { type: 'string' },
  },
});
const short = GROUPS.filter((group) => !LONG.includes(group));
const groups = (positionals.length === 0 ? short : positionals) as readonly Group[];
if (groups.some((group) => !GROUPS.includes(group))) {
  process.stderr.write(`usage: npm run bench -- [${GROUPS.join('] [')}] [--products N] [--connections N]
  [--rounds N] [--seconds N] [--edits N] [--minutes N] [--scale] [--data DIR] [--json FILE]\n`);
  process.exit(2);
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const effort = {
  connections: Number(values.connections),
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
};

/** A share of the machine that was busy with something else, above which a row is not to be trusted. */
const DISTURBED = 0.15;

say(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}, ${values.products} products`);
const rows: Row[] = [];
const runs: Record<Group, (stage: Stage) => Promise<void>> = {
  reads: async (stage) => note(await readRows(stage, effort)),
  writes: async (stage) => note(await writeRows(stage, effort)),
  import: async (stage) => {
    const { rows: count, serviceMs, floorMs, rss } = await importing(stage);
    const perSecond = (ms: number) => ((count * 1_000) / ms).toFixed(0);
    say(
      `${count} products imported and published: ${perSecond(serviceMs)}/s (aim: 2500), COPY of the same rows ` +
        `${perSecond(floorMs)}/s; ${(rss / 1_048_576).toFixed(0)} MB at most`,
    );
  },
  search: async (stage) => note(await searchRows(stage, effort)),
  alone: async (stage) => {
    const { engineMs, serviceMs, floorMs } = await addedLatency(stage);
    say(
      `one search at a time: ${serviceMs.toFixed(2)} ms more than the engine's ${engineMs.toFixed(2)} (reach: 1.5); ` +
        `bare Fastify + undici takes ${floorMs.toFixed(2)} ms more`,
    );
  },
  freshness: async (stage) => {
    const fresh = await freshness(stage, Number(values.edits));
    say(`edit → searchable, ${fresh.edits} edits: ${figures(fresh)} (aim: median 300, p95 1500)`);
  },
  indexing: async (stage) => {
    const { documents, serviceMs, floorMs, rss } = await indexing(stage);
    say(
      `${documents} documents searchable after ${(serviceMs / 1_000).toFixed(1)} s, by the engine alone after ` +
        `${(floorMs / 1_000).toFixed(1)} s: ${(serviceMs / floorMs).toFixed(2)} (reach: 1.3), ${(rss / 1_048_576).toFixed(0)} MB`,
    );
  },
  away: async (stage) => {
    for (const away of await engineAway(stage))
      say(
        `engine away (${away.what}): first ${away.firstMs.toFixed(0)}, ${figures(away)}; ` +
          `back after ${away.backMs.toFixed(0)} ms (reach: 300 and 5000)`,
      );
  },
  rename: async (stage) => {
    const { products, freshAfterMs, readP99Ms, editP99Ms, rss } = await rename(stage);
    const [before, most] = [rss.before, rss.most].map((bytes) => (bytes / 1_048_576).toFixed(0));
    say(
      `a name on ${products} products: fresh after ${(freshAfterMs / 1_000).toFixed(1)} s; p99 of reads ` +
        `${readP99Ms.before.toFixed(0)} → ${readP99Ms.meanwhile.toFixed(0)} ms, of edits ` +
        `${editP99Ms.before.toFixed(0)} → ${editP99Ms.meanwhile.toFixed(0)} ms; ${before} → ${most} MB`,
    );
  },
  soak: async (stage) => {
    const { rps, p50Ms, p99Ms, rss, slope } = await soak(stage, Number(values.minutes) * 60);
    const [warm, most, growing] = [rss.warm, rss.most, slope].map((bytes) => (bytes / 1_048_576).toFixed(1));
    say(
      `${values.minutes} minutes of everything: ${rps.toFixed(0)}/s p50 ${p50Ms} p99 ${p99Ms} ms; ${warm} MB warm, ` +
        `${most} at most, ${growing} MB more in ten minutes (reach: 5)`,
    );
  },
  replicas: async (stage) => {
    for (const phase of await replicas(stage, effort.seconds))
      say(
        `${phase.name}: ${phase.readsPerSecond.toFixed(0)} reads/s, ${phase.edits} edits, stalest ` +
          `${phase.stalestMs.toFixed(0)} ms, sessions that did not see theirs ${phase.unseen}, errors ${phase.errors}, ` +
          `taken along by the killed instance ${phase.dropped}`,
      );
  },
  pages: async (stage) => {
    for (const { page, lcpMs, cls, interactionMs } of await pageTimes(stage))
      say(
        `${page} on a slow phone: LCP ${lcpMs.toFixed(0)} ms, CLS ${cls.toFixed(3)}, interaction ` +
          `${interactionMs.toFixed(0)} ms (reach: 1800, 0.02, 100)`,
      );
  },
  growth: async (stage) => {
    await growth(stage, values.scale ? [1, 10, 100] : [1, 10], say);
  },
};
await onStage(Number(values.products), values.data, say, async (stage) => {
  for (const group of GROUPS) if (groups.includes(group)) await runs[group](stage);
});
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);

function note(some: Row[]) {
  rows.push(...some);
  for (const row of some) say(lineOf(row));
}

function figures({ medianMs, p95Ms, maxMs }: { medianMs: number; p95Ms: number; maxMs: number }): string {
  return `median ${medianMs.toFixed(0)}, p95 ${p95Ms.toFixed(0)}, most ${maxMs.toFixed(0)} ms`;
}

function lineOf(row: Row): string {
  return [
    row.case.padEnd(45),
    `${row.rps.toFixed(0).padStart(6)}/s p50 ${row.p50Ms} p99 ${row.p99Ms} ms`,
    `cpu ${row.cpuUs.toFixed(0)} µs`,
    `rss ${(row.rss / 1_048_576).toFixed(0)} MB`,
    `${row.ratio.toFixed(2)} of ${row.floor} (${row.floorRps.toFixed(0)}/s)`,
    row.reach === null ? '' : `${row.ratio >= row.reach ? 'reaches' : 'BELOW'} ${row.reach}`,
    row.disturbed > DISTURBED
      ? `(${Math.round(row.disturbed * 100)} % of the machine was busy with something else)`
      : '',
  ]
    .join('  ')
    .trim();
}
