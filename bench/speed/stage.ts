import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../../src/data-source.js';
import { createKey } from '../../src/platform/keys/manage-keys.js';
import { startPostgres } from '../../src/platform/embedded/embedded-postgres.js';
import { packageFile } from '../../src/platform/package-file.js';
import { fillCatalogue } from '../catalogue/fill.js';
import { Child } from './child.js';
import { StageEngine } from './stage-engine.js';

const FULL_WITHIN_MS = 3_600_000;

/** Servers with a filled catalogue, the service, and what a case needs to talk to them. */
export interface Stage {
  /** Where scratch files may go. */
  directory: string;
  dataSource: DataSource;
  postgresUrl: string;
  meilisearch: { url: string; apiKey: string };
  engine: StageEngine;
  service: Child;
  key: string;
  stop: () => Promise<void>;
}

/**
 * @param directory keeps the data, so that the next run finds it filled; undefined for a scratch one
 */
export async function setStage(
  products: number,
  directory: string | undefined,
  say: (line: string) => void,
): Promise<Stage> {
  const home = directory ?? mkdtempSync(join(tmpdir(), 'furniture-bench-'));
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  const [postgres, engine] = await Promise.all([startPostgres(home), StageEngine.start(home)]);
  const dataSource = await new DataSource(dataSourceOptions(postgres.url, 6)).initialize();
  await migrate(dataSource);
  const filled = join(home, `filled-${products}`);
  if (!existsSync(filled)) {
    const seconds = await timed(() => fillCatalogue(dataSource, products));
    say(`${products} products created and published in ${seconds} s`);
    writeFileSync(filled, '');
  }
  const key = await createKey(dataSource, 'bench', 'admin');
  const { url, apiKey = '' } = engine.address;
  const servers = { postgresUrl: postgres.url, meilisearch: { url, apiKey } };
  const service = await Child.start(packageFile('dist/src/main.js'), serviceEnvironment(servers));
  const seconds = await timed(() => indexed(dataSource));
  say(`all of them searchable after another ${seconds} s`);
  const stop = async () => {
    await service.stop();
    await dataSource.destroy();
    await Promise.all([postgres.server.stop(), engine.stop()]);
    if (directory === undefined) rmSync(home, { recursive: true, force: true });
  };
  return { directory: home, dataSource, ...servers, engine, service, key, stop };
}

type Servers = Pick<Stage, 'postgresUrl' | 'meilisearch'>;

const serviceEnvironment = ({ postgresUrl, meilisearch }: Servers) => ({
  ...{ DATABASE_URL: postgresUrl, MEILISEARCH_URL: meilisearch.url, MEILISEARCH_API_KEY: meilisearch.apiKey },
  ...{ LOG_LEVEL: 'warn', RATE_LIMIT_PER_KEY: '0' },
});

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round((performance.now() - started) / 100) / 10;
}

/** Resolves when the index shows all that is published. */
async function indexed(dataSource: DataSource) {
  for (const deadline = Date.now() + FULL_WITHIN_MS; Date.now() < deadline; await sleep(200)) {
    const [row] = await dataSource.query<{ full: boolean }[]>(`
      SELECT EXISTS (SELECT FROM search.indexes WHERE state = 'live')
             AND NOT EXISTS (SELECT FROM search.dirty WHERE error IS NULL) AS full`);
    if (row?.full) return;
  }
  throw new Error('the index did not fill');
}

/** With more patience than a shopper has: what is compared is the engine's answers, not who else gives one. */
export const startPatient = (servers: Servers, environment = {}) =>
  Child.start(packageFile('dist/src/main.js'), {
    ...serviceEnvironment(servers),
    SEARCH_TIMEOUT_MS: '5000',
    ...environment,
  });
