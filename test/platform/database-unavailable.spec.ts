import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUnavailable } from '../../src/platform/errors/is-unavailable.js';
import { ReadDatabase } from '../../src/platform/database/read-database.js';

describe('Postgres that accepts connections and does not respond', () => {
  const silent = createServer((socket) => socket.on('error', () => undefined));
  let database: ReadDatabase;

  beforeAll(async () => {
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `postgres://nobody@127.0.0.1:${(silent.address() as AddressInfo).port}/nothing`;
    database = new ReadDatabase({ url, name: 'test', max: 1, statementTimeoutMs: 1_000 });
  });

  afterAll(async () => {
    await database.onApplicationShutdown();
    silent.close();
  });

  it.each([true, false])('gives 503 unavailable instead of 500 (short statement: %s)', async (isShort) => {
    const error = await database.rows({ text: 'SELECT 1', isShort }).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(Error);
    expect(isUnavailable(error)).toBe(true);
  });
});
