import type { EntityManager } from 'typeorm';
import type { CatalogEvent, Delivery } from '../../catalog/entities/operations/webhook.entity.js';
import { notify } from '../../platform/database/notify.js';
import { CHANNELS } from '../../platform/database/locks-and-channels.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { ListDeliveriesInput } from './webhook.input.js';
import { requireWebhook } from './webhooks.js';

type Database = Pick<EntityManager, 'query' | 'getRepository'>;

/** A delivery with its event. */
export type ListedDelivery = Pick<
  Delivery,
  'id' | 'state' | 'nextAt' | 'attempts' | 'createdAt' | 'eventId'
> &
  Pick<CatalogEvent, 'sequence' | 'event' | 'entryId' | 'data'>;

/**
 * Deliveries of a webhook, newest first, pending ones included.
 * @throws CatalogError not_found
 */
export async function listDeliveries(
  database: Database,
  webhookId: string,
  { limit, cursor }: ListDeliveriesInput,
) {
  await requireWebhook(database, webhookId);
  const [before] = decodeCursor(cursor, 'deliveries', ['uuid']) ?? [null];
  const rows = await database.query<ListedDelivery[]>(DELIVERIES, [webhookId, before, limit + 1]);
  return pageOf(rows, limit, 'deliveries', (last) => [last.id]);
}

const DELIVERIES = `
  SELECT delivery.id, delivery.state, delivery.next_at AS "nextAt", delivery.attempts,
         delivery.created_at AS "createdAt", event.id AS "eventId", event.sequence, event.event,
         event.entry_id AS "entryId", event.data
  FROM catalog.deliveries AS delivery JOIN catalog.events AS event ON event.id = delivery.event_id
  WHERE delivery.webhook_id = $1 AND ($2::uuid IS NULL OR delivery.id < $2)
  ORDER BY delivery.id DESC LIMIT $3`;

/**
 * Sends the events since a time once more, in their order.
 * @returns how many events that are
 * @throws CatalogError not_found
 */
export async function replayEvents(database: Database, webhookId: string, since: string): Promise<number> {
  await requireWebhook(database, webhookId);
  const rows = await database.query<unknown[]>(REPLAY, [webhookId, since]);
  await notify(database, CHANNELS.events);
  return rows.length;
}

const REPLAY = `
  INSERT INTO catalog.deliveries (webhook_id, event_id)
  SELECT webhook.id, event.id FROM catalog.webhooks AS webhook
  JOIN catalog.events AS event ON event.event = ANY (webhook.events)
  WHERE webhook.id = $1 AND event.created_at >= $2 AND event.sequence IS NOT NULL
  ORDER BY event.sequence
  RETURNING 1`;
