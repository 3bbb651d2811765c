import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isPublicAddress } from '../../src/platform/http/public-agent.js';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aMaterial, aProduct, anArticle } from '../factories/contents.js';

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  event: { type: string; timestamp: string; data: Record<string, unknown> & { sequence: number } };
}

describe('webhook deliveries', () => {
  let catalogue: Catalogue;
  let server: Server;
  let base: string;
  let received: Received[];
  /** Status of the receiver's responses by path; 204 by default, 0 for no response. */
  const statuses = new Map<string, number>();

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const { url: path = '', headers } = request;
        received.push({ path, headers, body, event: JSON.parse(body) as Received['event'] });
        const status = statuses.get(path) ?? 204;
        if (status !== 0) response.writeHead(status, { location: '/elsewhere' }).end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    catalogue = await Catalogue.start({ engine: null, environment: { WEBHOOKS_TO_PRIVATE: true } });
  });

  beforeEach(() => {
    received = [];
  });

  afterAll(async () => {
    await catalogue.stop();
    server.closeAllConnections();
    server.close();
  });

  const create = async (path: string, more: object = {}) => {
    const { body } = await catalogue.merchandiser
      .send('post', 'webhooks')
      .send({ url: `${base}${path}`, ...more })
      .expect(201);
    return body as { id: string; secret: string };
  };

  const deleteWebhook = (id: string) => catalogue.merchandiser.send('delete', `webhooks/${id}`).expect(204);

  const deliveries = async (id: string) =>
    (await catalogue.merchandiser.send('get', `webhooks/${id}/deliveries`).query({ limit: 100 }).expect(200))
      .body.items as {
      state: string;
      eventId: string;
      nextAttemptAt: string | null;
      attempts: { at: string; status: number | null; error: string | null }[];
    }[];

  const at = (path: string) => received.filter((each) => each.path === path);

  /** Makes pending deliveries due now. */
  const makeDue = () =>
    catalogue.dataSource.query(
      `WITH due AS (UPDATE catalog.deliveries SET next_at = now() WHERE state = 'pending' RETURNING 1)
       SELECT pg_notify('catalog_events', '') FROM due LIMIT 1`,
    );

  it('sends publications, unpublications and availability changes, signed and in order, and nothing else', async () => {
    const hook = await create('/all', { description: 'Storefront' });
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    const [{ sku }] = chair['variants'] as [{ sku: string }];
    await merchandiser.setAvailability(sku, { status: 'made_to_order' });
    await merchandiser.publish('products', chair, ['zh-CN']);
    await merchandiser.setAvailability(sku, { status: 'in_stock', quantity: 3 });
    await merchandiser.setAvailability(sku, { status: 'in_stock', quantity: 3 });
    await merchandiser.patch('products', chair, { brand: 'Other' });
    await merchandiser.publish('products', chair, ['zh-CN']);
    await merchandiser.unpublish('products', chair);
    const essay = await merchandiser.createPublished('articles', anArticle());
    await merchandiser.patch('materials', await merchandiser.create('materials', aMaterial()), {
      kind: 'metal',
    });
    await until('all events are delivered', async () => at('/all').length >= 6);
    const inOrder = at('/all').sort((a, b) => a.event.data.sequence - b.event.data.sequence);
    expect(
      inOrder.map(({ event: { type, data } }) => [type, data['locale'], data['version'], data['entryId']]),
    ).toEqual([
      ['product.published', 'zh-CN', 1, chair.id],
      ['product.availability_changed', undefined, undefined, chair.id],
      ['product.published', 'zh-CN', 2, chair.id],
      ['product.unpublished', 'zh-CN', 2, chair.id],
      ['article.published', expect.any(String), 1, essay.id],
      ['article.published', expect.any(String), 1, essay.id],
    ]);
    expect(inOrder[1]?.event.data).toMatchObject({ sku, status: 'in_stock', quantity: 3 });
    expect(inOrder[0]?.event.data).toMatchObject({ slug: chair.slug['zh-CN'] });
    const key = Buffer.from(hook.secret.replace('whsec_', ''), 'base64');
    expect(key).toHaveLength(32);
    for (const { headers, body } of inOrder) {
      const id = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}`;
      const expected = createHmac('sha256', key).update(`${id}.${body}`).digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${expected}`);
      expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1_000)).toBeLessThan(60);
    }
    expect(new Set(inOrder.map(({ headers }) => headers['webhook-id'])).size).toBe(6);
    await until('the deliveries are recorded', async () =>
      (await deliveries(hook.id)).every(({ state }) => state === 'delivered'),
    );
    const listed = await catalogue.merchandiser.send('get', 'webhooks').expect(200);
    expect(listed.body.items).toMatchObject([{ id: hook.id, description: 'Storefront' }]);
    expect(listed.text).not.toContain(hook.secret);
    await deleteWebhook(hook.id);
  });

  it('sends only subscribed events, and none after the webhook is deleted', async () => {
    const hook = await create('/some', { events: ['unpublished'] });
    const chair = await catalogue.merchandiser.createPublished('products', aProduct());
    await catalogue.merchandiser.unpublish('products', chair);
    await until('the events are delivered', async () => at('/some').length === 2);
    expect(at('/some').map(({ event }) => event.type)).toEqual([
      'product.unpublished',
      'product.unpublished',
    ]);
    await deleteWebhook(hook.id);
    await catalogue.merchandiser.send('delete', `webhooks/${hook.id}`).expect(404);
    await catalogue.merchandiser.createPublished('products', aProduct());
    const [undispatched] = await catalogue.dataSource.query<{ events: number }[]>(
      'SELECT count(*)::int AS events FROM catalog.events WHERE sequence IS NULL',
    );
    expect(undispatched?.events).toBe(0);
  });

  it('retries a receiver that fails, hangs or redirects, without holding up others', async () => {
    const failing = await create('/fails');
    const hanging = await create('/hangs');
    const working = await create('/works');
    statuses.set('/fails', 503).set('/hangs', 0);
    for (let index = 0; index < 4; index++)
      await catalogue.merchandiser.createPublished('products', aProduct());
    await until('the working receiver has all events', async () => at('/works').length === 8);
    await until('every delivery was attempted', async () =>
      (await deliveries(failing.id)).every(({ attempts }) => attempts.length === 1),
    );
    expect((await deliveries(failing.id))[0]).toMatchObject({
      state: 'pending',
      attempts: [{ status: 503, error: 'answered 503' }],
    });
    statuses.set('/fails', 302);
    await makeDue();
    await until('every delivery was attempted again', async () =>
      (await deliveries(failing.id)).every(({ attempts }) => attempts.length === 2),
    );
    expect(at('/elsewhere')).toEqual([]);
    statuses.delete('/fails');
    await makeDue();
    await until('the events are delivered', async () =>
      (await deliveries(failing.id)).every(({ state }) => state === 'delivered'),
    );
    const ids = at('/fails').map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(8);
    expect(ids).toHaveLength(24);
    await deleteWebhook(working.id);
    await deleteWebhook(failing.id);
    await deleteWebhook(hanging.id);
    statuses.clear();
  });

  it('fails a delivery after ten attempts, and POST :id/replay sends its event again', async () => {
    const hook = await create('/down');
    statuses.set('/down', 500);
    const since = new Date(Date.now() - 1_000).toISOString();
    await catalogue.merchandiser.createPublished('articles', anArticle());
    const delays: number[] = [];
    for (let attempt = 1; attempt <= 10; attempt++) {
      await until('every delivery was attempted', async () => {
        const log = await deliveries(hook.id);
        return log.length === 2 && log.every(({ attempts }) => attempts.length === attempt);
      });
      for (const { nextAttemptAt, attempts } of (await deliveries(hook.id)).slice(0, 1))
        if (nextAttemptAt !== null)
          delays.push((Date.parse(nextAttemptAt) - Date.parse(attempts.at(-1)?.at ?? '')) / 1_000);
      await makeDue();
    }
    // In seconds, rounded down because an attempt takes time itself.
    expect(delays.map((delay) => delay - (delay % 5))).toEqual([
      5, 30, 120, 600, 3_600, 14_400, 43_200, 86_400, 86_400,
    ]);
    expect((await deliveries(hook.id)).map(({ state }) => state)).toEqual(['failed', 'failed']);
    statuses.clear();
    received = [];
    const { body } = await catalogue.merchandiser
      .send('post', `webhooks/${hook.id}/replay`)
      .send({ since })
      .expect(200);
    expect(body.events).toBeGreaterThanOrEqual(2);
    await until('the events are delivered', async () => at('/down').length === body.events);
    const log = await deliveries(hook.id);
    expect(new Set(log.map(({ eventId }) => eventId)).size).toBeLessThan(log.length);
    await deleteWebhook(hook.id);
  });

  it('GET :id/deliveries pages without missing or repeating a delivery', async () => {
    const hook = await create('/log');
    for (let index = 0; index < 2; index++)
      await catalogue.merchandiser.createPublished('articles', anArticle());
    await until('all events are delivered', async () => at('/log').length === 4);
    const listed: string[] = [];
    for (let cursor: string | undefined; listed.length < 10;) {
      const { body } = await catalogue.merchandiser
        .send('get', `webhooks/${hook.id}/deliveries`)
        .query({ limit: 2, cursor })
        .expect(200);
      listed.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor as string;
    }
    expect(listed).toHaveLength(4);
    expect(new Set(listed).size).toBe(4);
    await deleteWebhook(hook.id);
  });

  it('is continued by another instance when the sending one stops', async () => {
    const other = await Catalogue.start({
      engine: null,
      databaseUrl: catalogue.settings.databaseUrl,
      environment: { WEBHOOKS_TO_PRIVATE: true },
    });
    const hook = await create('/middle');
    statuses.set('/middle', 0);
    await catalogue.merchandiser.createPublished('products', aProduct());
    await until('the events are being sent', async () => at('/middle').length >= 2);
    await catalogue.stop();
    statuses.clear();
    catalogue = other;
    await makeDue();
    await until('the events are delivered', async () => {
      const rows = await other.dataSource.query<{ state: string }[]>(
        'SELECT state FROM catalog.deliveries WHERE webhook_id = $1',
        [hook.id],
      );
      return rows.length === 2 && rows.every(({ state }) => state === 'delivered');
    });
  });
});

describe('POST /v1/merchandising/webhooks with a private address', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
  });

  afterAll(() => catalogue.stop());

  it.each([
    'http://shop.example/hook',
    'https://127.0.0.1/',
    'https://10.1.2.3/',
    'https://[::1]/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::ffff:192.168.0.1]/',
    'https://169.254.169.254/latest',
    'https://0.0.0.0/',
    'https://[64:ff9b::7f00:1]/',
    'https://[fd00::1]/',
    'https://user:secret@shop.example/',
    'ftp://shop.example/',
  ])('answers 400 to %s', async (url) => {
    const { status, body } = await catalogue.merchandiser.send('post', 'webhooks').send({ url });
    expect(status).toBe(400);
    expect(body.errors[0].path).toBe('url');
  });

  it('refuses to connect when a host name resolves to a private address', async () => {
    const { body: hook } = await catalogue.merchandiser
      .send('post', 'webhooks')
      .send({ url: 'https://localhost:9/hook' })
      .expect(201);
    await catalogue.merchandiser.createPublished('products', aProduct());
    await until('every delivery was attempted', async () => {
      const { body } = await catalogue.merchandiser.send('get', `webhooks/${hook.id}/deliveries`);
      return body.items.some(({ attempts }: { attempts: { error: string }[] }) =>
        attempts.some(({ error }) => /is not a public address/.test(error)),
      );
    });
  });

  it('distinguishes public from private addresses', () => {
    for (const address of ['8.8.8.8', '2001:4860:4860::8888', '::ffff:8.8.8.8'])
      expect(isPublicAddress(address)).toBe(true);
    for (const address of [
      '100.64.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '224.0.0.1',
      'fe80::1',
      '::',
      '2002:7f00:1::',
      '2001:db8::1',
      '64:ff9b::808:808',
      '240.0.0.1',
    ])
      expect(isPublicAddress(address)).toBe(false);
  });
});
