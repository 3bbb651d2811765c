import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onSharedServers } from '../db/on-shared-servers.js';
import { ServiceProcess, clean } from '../platform/service-process.js';
import { linesOf } from './findings.js';
import { Fuzzer } from './fuzzer.js';
import { SERVICE_ENVIRONMENT } from './service-environment.js';

/** Enough for every part of every operation to get one value that is hostile or at an edge. */
const REQUESTS = 3_000;

/** Time in milliseconds after which the rest is left to `npm run fuzz`: the machine is busy. */
const AT_MOST_MS = 20_000;

describe('fuzzing from openapi.json', () => {
  let service: ServiceProcess;

  beforeAll(async () => {
    const directory = ServiceProcess.newDirectory();
    const servers = await onSharedServers(directory, 'demo');
    service = await ServiceProcess.start(directory, { ...servers, ...SERVICE_ENVIRONMENT });
  });

  afterAll(async () => {
    await service.end('SIGTERM');
    clean(service.directory);
  });

  it('answers valid requests as described, and rejects all others with 4xx', async () => {
    const effort = { requests: REQUESTS, seed: 20_261_130, atMostMs: AT_MOST_MS };
    const { sent, findings } = await Fuzzer.run(service.url, service.key, effort);
    expect(findings.map(linesOf)).toEqual([]);
    expect(sent).toBeGreaterThan(REQUESTS / 10);
  });
});
