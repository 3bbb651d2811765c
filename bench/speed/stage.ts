import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import { migrate } from '../../src/migrate.js';
import { createKey } from '../../src/platform/keys/manage-keys.js';
import { startPostgres } from '../../src/platform/embedded/embedded-postgres.js';
import { packageFile } from '../../src/platform/package-file.js';
import { fillCatalogue } from '../catalogue/fill.js';
import { indexed } from '../indexed.js';
import { SERVICE_FLAGS } from '../service-flags.js';
import { KillableEngine } from '../killable-engine.js';
import { Child } from './child.js';

/** Servers with a filled catalogue, the service, and what a case needs to talk to them. */
export interface Stage {
  /** Where scratch files may go. */
  directory: string;
  dataSource: DataSource;
  postgresUrl: string;
  meilisearch: { url: string; apiKey: string };
  engine: KillableEngine;
  service: Child;
  key: string;
}

/**
 * Works on a stage, and takes it down whatever happens.
 * @param directory keeps the data, so that the next run finds it filled; undefined for a scratch one
 */
export async function onStage(
  products: number,
  directory: string | undefined,
  say: (line: string) => void,
  work: (stage: Stage) => Promise<void>,
) {
  const home = directory ?? mkdtempSync(join(tmpdir(), 'furniture-bench-'));
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  const takeDown: (() => unknown)[] = [];
  try {
    const postgres = await startPostgres(home);
    takeDown.unshift(() => postgres.server.stop());
    const engine = await KillableEngine.start(home);
    takeDown.unshift(() => engine.stop());
    const dataSource = await new DataSource(dataSourceOptions(postgres.url, 6)).initialize();
    takeDown.unshift(() => dataSource.destroy());
    await migrate(dataSource);
    const filled = join(home, `filled-${products}`);
    if (!existsSync(filled)) {
      const seconds = await timed(() => fillCatalogue(dataSource, products));
      say(`${products} products created and published in ${seconds} s`);
      writeFileSync(filled, '');
    }
    const { secret: key } = await createKey(dataSource, { name: 'bench', role: 'admin' });
    const { url, apiKey = '' } = engine.address;
    const servers = { directory: home, postgresUrl: postgres.url, meilisearch: { url, apiKey } };
    const stage = {
      dataSource,
      ...servers,
      engine,
      service: await startService(servers),
      key,
    };
    // A case may have put another in its place.
    takeDown.unshift(() => stage.service.stop());
    const seconds = await timed(() => indexed(dataSource));
    say(`all of them searchable after another ${seconds} s`);
    await work(stage);
  } finally {
    for (const step of takeDown) await step();
    if (directory === undefined) rmSync(home, { recursive: true, force: true });
  }
}

type Servers = Pick<Stage, 'directory' | 'postgresUrl' | 'meilisearch'>;

const serviceEnvironment = ({ directory, postgresUrl, meilisearch }: Servers) => ({
  ...{ DATABASE_URL: postgresUrl, MEILISEARCH_URL: meilisearch.url, MEILISEARCH_API_KEY: meilisearch.apiKey },
  ...{ LOG_LEVEL: 'warn', RATE_LIMIT_PER_KEY: '0', MEDIA_DIR: join(directory, 'media') },
});

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round((performance.now() - started) / 100) / 10;
}

/** As `npm start` does. */
export const startService = (servers: Servers, environment = {}) =>
  Child.start(
    packageFile('dist/src/main.js'),
    { ...serviceEnvironment(servers), ...environment },
    SERVICE_FLAGS,
  );

/** With more patience than a shopper has: what is compared is the engine's answers, not who else gives one. */
export const startPatient = (servers: Servers, environment = {}) =>
  startService(servers, { SEARCH_TIMEOUT_MS: '5000', ...environment });
