import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/platform/package-file.js';
import { Child } from './child.js';
import type { Stage } from './stage.js';

/** Bare Fastify with undici that asks the engine the same as the service does, and the path of each search there. */
export async function startSearchFloor(stage: Stage, searches: Map<string, string[]>) {
  const file = join(stage.directory, 'searches.json');
  const paths = [...searches.keys()];
  writeFileSync(file, JSON.stringify([...searches.values()]));
  const server = await Child.start(packageFile('dist/bench/speed/floor.js'), {
    FLOOR_SEARCHES: file,
    MEILISEARCH_URL: stage.meilisearch.url,
    MEILISEARCH_API_KEY: stage.meilisearch.apiKey,
  });
  return { server, pathOf: (path: string) => `/search/${paths.indexOf(path)}` };
}
