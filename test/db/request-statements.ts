import { AsyncLocalStorage } from 'node:async_hooks';
import { jest } from '@jest/globals';
import pg from 'pg';
import type { Catalogue } from './catalogue.js';

/**
 * The SQL that requests send to Postgres during `work`. Statements of workers and pools are not included:
 * a statement belongs to a request when it is sent from the asynchronous context in which the request arrived.
 */
export async function requestStatements(
  catalogue: Catalogue,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const inRequest = new AsyncLocalStorage<true>();
  const server = catalogue.app.getHttpServer();
  const enter = () => inRequest.enterWith(true);
  server.prependListener('request', enter);
  const texts: string[] = [];
  const send = pg.Client.prototype.query as (...values: unknown[]) => unknown;
  const query = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...values: unknown[]
  ) {
    const [text] = values as [string | { text: string }];
    if (inRequest.getStore() === true) texts.push(typeof text === 'string' ? text : text.text);
    return send.apply(this, values);
  } as never);
  try {
    await work();
  } finally {
    query.mockRestore();
    server.removeListener('request', enter);
  }
  return texts;
}
