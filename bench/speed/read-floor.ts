import fastify from 'fastify';
import pg from 'pg';

/**
 * The least that could answer the storefront's reads over HTTP: bare Fastify with fixed bytes, and with one prepared
 * statement by primary key that returns ready JSON, or the rows of a list. Its own connections, as many as the service.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = fastify();
const JSON_TYPE = 'application/json; charset=utf-8';

app.get('/readyz', () => ({ status: 'ok' }));

const { rows } = await pool.query<{ key: string; body: string }>('SELECT key, body FROM bench.pages LIMIT 1');
const fixed = rows[0]?.body ?? '';
app.get('/fixed', (_request, reply) => reply.type(JSON_TYPE).send(fixed));

const BY_KEY = { name: 'by-key', text: 'SELECT body FROM bench.pages WHERE key = $1' };
app.get<{ Params: { key: string } }>('/page/:key', async ({ params }, reply) => {
  const result = await pool.query<{ body: string }>({ ...BY_KEY, values: [params.key] });
  return reply.type(JSON_TYPE).send(result.rows[0]?.body);
});

const LIST = {
  name: 'list',
  text: `
    SELECT product.card FROM published.products AS product
    JOIN published.product_prices AS price
      ON price.product_id = product.id AND price.locale = product.locale AND price.currency = 'CNY'
    WHERE product.locale = 'en' AND product.in_stock AND product.category_ids && ARRAY [$1::uuid]
    ORDER BY price.amount, product.id LIMIT 21`,
};
app.get<{ Params: { category: string } }>('/list/:category', async ({ params }, reply) => {
  const result = await pool.query<{ card: string }>({ ...LIST, values: [params.category] });
  return reply.type(JSON_TYPE).send(`{"items":[${result.rows.map(({ card }) => card).join(',')}]}`);
});

const UPDATE = { name: 'update', text: 'UPDATE bench.pages SET note = $2 WHERE key = $1' };
app.patch<{ Params: { key: string }; Body: { tagline: { en: string } } }>(
  '/page/:key',
  async ({ params, body }, reply) => {
    const { rowCount } = await pool.query({ ...UPDATE, values: [params.key, body.tagline.en] });
    return reply.status(rowCount === 1 ? 200 : 404).send({ ok: rowCount === 1 });
  },
);

process.on('SIGTERM', () => process.exit(0));
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
