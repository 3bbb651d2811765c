import { type Effort, type Row, compare } from './compare.js';
import { recordedSearches, untilEngineAnswers } from './recorded-searches.js';
import { startSearchFloor } from './search-floor.js';
import { searches } from './search-texts.js';
import { type Stage, startPatient } from './stage.js';

interface SearchCase {
  name: string;
  reach: number;
  paths: string[];
}

const CASES: SearchCase[] = [
  { name: 'search, light', reach: 0.85, paths: searches('&facets=none') },
  {
    name: 'search, 5 facets + filter + sort + highlight',
    reach: 0.9,
    paths: searches('&inStock=true&maxPrice=2000000&currency=CNY&sort=price'),
  },
  {
    name: 'suggest',
    reach: 0.85,
    paths: searches('', (text) => text.slice(0, 4)).map((path) => path.replace('/search?', '/suggest?')),
  },
];

/** Search against bare Fastify with undici that asks the engine the same. */
export async function searchRows(stage: Stage, effort: Effort): Promise<Row[]> {
  const searches = await recordedSearches(
    stage,
    CASES.flatMap(({ paths }) => paths),
  );
  const floor = await startSearchFloor(stage, searches);
  const service = await startPatient(stage);
  const rows = [];
  try {
    for (const { name, reach, paths } of CASES) {
      for (const path of paths) await untilEngineAnswers(() => `${service.url}${path}`);
      rows.push(
        await compare(
          name,
          { url: service.url, paths, holds: '"degraded":false', pid: service.pid },
          {
            url: floor.server.url,
            paths: paths.map(floor.pathOf),
            holds: '"hits":',
            pid: floor.server.pid,
            name: 'Fastify + undici to the engine',
          },
          reach,
          effort,
        ),
      );
    }
  } finally {
    await Promise.all([floor.server.stop(), service.stop()]);
  }
  return rows;
}
