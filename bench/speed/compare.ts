import { median } from '../quantile.js';
import { type Reading, type Target, loadTest } from './load-test.js';

export interface Row {
  case: string;
  rps: number;
  p50Ms: number;
  p99Ms: number;
  /** What stands against the service. */
  floor: string;
  floorRps: number;
  /** rps to floorRps, the median over the rounds. */
  ratio: number;
  /** Where the ratio has to be; null where it is only reported. */
  reach: number | null;
  cpuUs: number;
  rss: number;
  disturbed: number;
}

export interface Effort {
  connections: number;
  rounds: number;
  seconds: number;
}

const WARM_UP_SECONDS = 2;

/** Service and floor in turn, A B A B, so that a busy moment of the machine meets both. */
export async function compare(
  name: string,
  service: Target,
  floor: Target & { name: string },
  reach: number | null,
  { connections, rounds, seconds }: Effort,
): Promise<Row> {
  for (const target of [service, floor]) await loadTest(target, connections, WARM_UP_SECONDS);
  const pairs: { ours: Reading; floors: Reading }[] = [];
  for (let round = 0; round < rounds; round++) {
    const ours = await loadTest(service, connections, seconds);
    pairs.push({ ours, floors: await loadTest(floor, connections, seconds) });
  }
  const of = (figure: (pair: (typeof pairs)[number]) => number) => median(pairs.map(figure));
  return {
    case: name,
    rps: of(({ ours }) => ours.rps),
    p50Ms: of(({ ours }) => ours.p50Ms),
    p99Ms: of(({ ours }) => ours.p99Ms),
    floor: floor.name,
    floorRps: of(({ floors }) => floors.rps),
    ratio: of(({ ours, floors }) => ours.rps / floors.rps),
    reach,
    cpuUs: of(({ ours }) => ours.cpuUs),
    rss: of(({ ours }) => ours.rss),
    disturbed: Math.max(...pairs.flatMap(({ ours, floors }) => [ours.disturbed, floors.disturbed])),
  };
}
