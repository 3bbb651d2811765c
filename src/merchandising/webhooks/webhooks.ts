import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import {
  EVENTS,
  type DeliveryState,
  type EventName,
} from '../../catalog/entities/operations/webhook.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import { Problem } from '../../platform/errors/problem.js';
import { PrivateAddress, requirePublicHost } from '../../platform/http/public-agent.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { ListDeliveriesInput, WebhookInput } from './webhook.input.js';
import { CHANNELS } from '../../platform/database/locks-and-channels.js';

type Reader = Pick<EntityManager, 'query'>;

export interface StoredWebhook {
  id: string;
  url: string;
  description: string | null;
  events: EventName[];
  actor: string;
  createdAt: Date;
}

const ABOUT_ENTRIES = EVENTS.filter((event) => event !== 'purge');

const COLUMNS = 'id, url, description, events, actor, created_at AS "createdAt"';

/**
 * @param toPrivate whether it may be on a private network, and without TLS
 * @throws Problem 400 for a destination that nothing will be sent to
 */
export function createWebhook(
  database: DataSource,
  { url, description, events = ABOUT_ENTRIES }: WebhookInput,
  toPrivate: boolean,
  author: Author,
): Promise<{ webhook: StoredWebhook; secret: Buffer }> {
  requireDestination(url, toPrivate);
  const secret = randomBytes(32);
  return database.transaction(async (manager) => {
    const [webhook] = await manager.query<StoredWebhook[]>(CREATE, [
      ...[url, description ?? null, events, secret, author.actor],
    ]);
    if (!webhook) throw new Error('nothing was inserted');
    await audit(manager, author, 'webhook_created', [{ details: { webhook: webhook.id, url, events } }]);
    return { webhook, secret };
  });
}

const CREATE = `
  INSERT INTO catalog.webhooks (url, description, events, secret, actor) VALUES ($1, $2, $3, $4, $5)
  RETURNING ${COLUMNS}`;

/** Names are looked at when they are resolved, each time anew. */
function requireDestination(address: string, toPrivate: boolean) {
  const refuse = (code: string, message: string) => Problem.invalid([{ path: 'url', code, message }]);
  if (!URL.canParse(address)) throw refuse('is_url', 'is no address');
  if (toPrivate) return;
  const url = new URL(address);
  if (url.protocol !== 'https:') throw refuse('not_https', 'must be https');
  try {
    requirePublicHost(url);
  } catch (error) {
    if (error instanceof PrivateAddress) throw refuse('private_address', error.message);
    throw error;
  }
}

export const listWebhooks = (manager: Reader) =>
  manager.query<StoredWebhook[]>(`SELECT ${COLUMNS} FROM catalog.webhooks ORDER BY id`);

/** @throws CatalogError not_found */
export function deleteWebhook(database: DataSource, id: string, author: Author): Promise<void> {
  return database.transaction(async (manager) => {
    const [, deleted] = await manager.query<[unknown[], number]>(
      'DELETE FROM catalog.webhooks WHERE id = $1',
      [id],
    );
    if (deleted === 0) throw noSuchWebhook();
    await audit(manager, author, 'webhook_deleted', [{ details: { webhook: id } }]);
  });
}

const noSuchWebhook = () => new CatalogError('not_found', 'There is no such webhook.');

async function requireWebhook(manager: Reader, id: string) {
  const rows = await manager.query<unknown[]>('SELECT FROM catalog.webhooks WHERE id = $1', [id]);
  if (rows.length === 0) throw noSuchWebhook();
}

export interface LoggedDelivery {
  id: string;
  state: DeliveryState;
  nextAt: Date;
  attempts: object[];
  createdAt: Date;
  eventId: string;
  sequence: string;
  event: EventName;
  entryId: string | null;
  data: object;
}

/**
 * What was sent or is to be, the last first.
 * @throws CatalogError not_found
 */
export async function listDeliveries(
  manager: Reader,
  webhookId: string,
  { limit, cursor }: ListDeliveriesInput,
) {
  await requireWebhook(manager, webhookId);
  const [before] = decodeCursor(cursor, 'deliveries', ['uuid']) ?? [null];
  const rows = await manager.query<LoggedDelivery[]>(LOG, [webhookId, before, limit + 1]);
  return pageOf(rows, limit, 'deliveries', (last) => [last.id]);
}

const LOG = `
  SELECT delivery.id, delivery.state, delivery.next_at AS "nextAt", delivery.attempts,
         delivery.created_at AS "createdAt", event.id AS "eventId", event.sequence, event.event,
         event.entry_id AS "entryId", event.data
  FROM catalog.deliveries AS delivery JOIN catalog.events AS event ON event.id = delivery.event_id
  WHERE delivery.webhook_id = $1 AND ($2::uuid IS NULL OR delivery.id < $2)
  ORDER BY delivery.id DESC LIMIT $3`;

/**
 * Sends what happened since then once more, in its order.
 * @returns how many events that are
 * @throws CatalogError not_found
 */
export async function replayEvents(manager: Reader, webhookId: string, since: string): Promise<number> {
  await requireWebhook(manager, webhookId);
  const rows = await manager.query<unknown[]>(REPLAY, [webhookId, since]);
  await manager.query(`SELECT pg_notify('${CHANNELS.events}', '')`);
  return rows.length;
}

const REPLAY = `
  INSERT INTO catalog.deliveries (webhook_id, event_id)
  SELECT webhook.id, event.id FROM catalog.webhooks AS webhook
  JOIN catalog.events AS event ON event.event = ANY (webhook.events)
  WHERE webhook.id = $1 AND event.created_at >= $2 AND event.sequence IS NOT NULL
  ORDER BY event.sequence
  RETURNING 1`;
