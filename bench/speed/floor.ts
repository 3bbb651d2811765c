import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import { Pool } from 'undici';

/**
 * The least that could answer a search over HTTP: bare Fastify that hands the engine's own queries to it, several at
 * once, and its bytes on, unread. `FLOOR_SEARCHES` names a file with the queries of each search.
 */
const searches = JSON.parse(readFileSync(process.env['FLOOR_SEARCHES'] ?? '', 'utf8')) as string[][];
const engine = new Pool(process.env['MEILISEARCH_URL'] ?? '', { connections: 64, pipelining: 1 });
const headers = {
  'content-type': 'application/json',
  authorization: `Bearer ${process.env['MEILISEARCH_API_KEY']}`,
  'accept-encoding': 'identity',
};
const app = fastify();

app.get('/readyz', () => ({ status: 'ok' }));

app.get<{ Params: { number: string } }>('/search/:number', async ({ params }, reply) => {
  const responses = (searches[Number(params.number)] ?? []).map(async (body) => {
    const answer = await engine.request({ path: '/multi-search', method: 'POST', headers, body });
    return Buffer.from(await answer.body.arrayBuffer());
  });
  return reply.type('application/json').send(Buffer.concat(await Promise.all(responses)));
});

process.on('SIGTERM', () => process.exit(0));
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
