import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/configure-app.js';
import { dataSourceOptions } from '../../src/data-source.js';
import { migrate } from '../../src/migrate.js';
import { readEnvironment } from '../../src/platform/config/environment.js';
import { Settings } from '../../src/platform/config/settings.js';
import { EmbeddedMeilisearch } from '../../src/platform/embedded/embedded-meilisearch.js';
import { startPostgres } from '../../src/platform/embedded/embedded-postgres.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { indexed } from '../indexed.js';
import { type Verdict, judge } from './judge.js';
import { loadDemoSet } from './load-demo-set.js';
import { loadSet } from './load-set.js';
import { readSet } from './relevance-set.js';
import { report, summarise } from './report.js';

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    json: { type: 'string' },
    degraded: { type: 'boolean', default: false },
  },
});
if (values.dir === undefined) {
  process.stderr.write('usage: npm run relevance -- --dir DIR [--json FILE] [--degraded]\n');
  process.exit(2);
}

/** Loads a labelled set into a scratch catalogue on servers of its own and asks the real search endpoint. */
const { entries, queries } = readSet(values.dir);
const directory = mkdtempSync(join(tmpdir(), 'furniture-relevance-'));
chmodSync(directory, 0o755);
const [postgres, meilisearch] = await Promise.all([
  startPostgres(directory, ['fsync=off']),
  values.degraded ? null : EmbeddedMeilisearch.start(directory, () => undefined),
]);
await meilisearch?.started;
try {
  const dataSource = await new DataSource(dataSourceOptions(postgres.url, 6)).initialize();
  await migrate(dataSource);
  const ids = entries ? await loadSet(dataSource, entries) : await loadDemoSet(dataSource);
  const environment = readEnvironment({ PORT: '0', LOG_LEVEL: 'warn', SEARCH_TIMEOUT_MS: '10000' });
  const app = await createApp(
    new Settings(environment, postgres.url, meilisearch?.address ?? null),
    createLogger('warn'),
  );
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  if (meilisearch) await indexed(dataSource);

  const kindOf = new Map(
    (entries ?? []).flatMap(({ id, truth }) => (truth ? [[id, truth.head] as const] : [])),
  );
  const verdicts: Verdict[] = [];
  for (const query of queries) {
    const parameters = new URLSearchParams({ q: query.q, locale: query.locale, limit: '100' });
    const response = await fetch(`${url}/v1/storefront/search?${parameters.toString()}`);
    const { items } = (await response.json()) as { items: { id: string }[] };
    verdicts.push(
      judge(
        query,
        items.map(({ id }) => ids.get(id) ?? id),
        kindOf,
      ),
    );
  }
  const summary = summarise(verdicts);
  process.stdout.write(report(summary));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(summary, null, 2)}\n`);
  await app.close();
  await dataSource.destroy();
} finally {
  await Promise.all([postgres.server.stop(), meilisearch?.stop()]);
  rmSync(directory, { recursive: true, force: true });
}
