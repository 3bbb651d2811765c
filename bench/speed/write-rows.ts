import { Pool } from 'undici';
import { packageFile } from '../../src/platform/package-file.js';
import { Child } from './child.js';
import { type Effort, type Row, compare } from './compare.js';
import { preparePages } from './read-rows.js';
import type { Stage } from './stage.js';

const REACH = 0.25;

/** Edits of products, each connection its own, against a bare Fastify whose edit is one UPDATE. */
export async function writeRows(stage: Stage, effort: Effort): Promise<Row[]> {
  await preparePages(stage);
  const { service, key, dataSource } = stage;
  const floor = await Child.start(packageFile('dist/bench/speed/read-floor.js'), {
    DATABASE_URL: stage.postgresUrl,
  });
  const edited = await dataSource.query<{ id: string; slug: string; version: number }[]>(
    `SELECT entry.id, slug, version FROM catalog.entries AS entry
     JOIN published.products AS product ON product.id = entry.id AND product.locale = 'en'
     ORDER BY entry.id DESC LIMIT $1`,
    [effort.connections],
  );
  const [ours, theirs] = [new Pool(service.url), new Pool(floor.url)];
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const content = () => JSON.stringify({ tagline: { en: `line ${Math.random()}` } });
  const patch = async (connection: number) => {
    const product = edited[connection];
    if (!product) throw new Error('there are not so many products');
    const answer = await ours.request({
      ...{ path: `/v1/merchandising/products/${product.id}`, method: 'PATCH' as const, body: content() },
      headers: { ...headers, 'if-match': `"${product.version}"` },
    });
    const body = (await answer.body.json()) as { version: number };
    if (answer.statusCode !== 200) throw new Error(JSON.stringify(body));
    product.version = body.version;
  };
  const update = async (connection: number) => {
    const path = `/page/${edited[connection]?.slug}`;
    const answer = await theirs.request({ path, method: 'PATCH', headers, body: content() });
    await answer.body.dump();
    if (answer.statusCode !== 200) throw new Error(`the floor answered ${answer.statusCode}`);
  };
  const none = { paths: [], holds: '' };
  try {
    return [
      await compare(
        'edit of a product',
        { ...none, url: service.url, pid: service.pid, send: patch },
        { ...none, url: floor.url, pid: floor.pid, send: update, name: 'Fastify + pg, one UPDATE' },
        REACH,
        effort,
      ),
    ];
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
    await floor.stop();
  }
}
