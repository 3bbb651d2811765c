import type { EntityManager } from 'typeorm';

const BATCH = 500;

/**
 * Numbers new events in the order of their ids and inserts a delivery for every webhook that is subscribed. One worker
 * does this, so a number is never visible before a lower one.
 * @returns whether there were any
 */
export async function dispatchEvents(manager: EntityManager): Promise<boolean> {
  const dispatched = await manager.query<unknown[]>(DISPATCH, [BATCH]);
  if (dispatched.length > 0) await manager.query(DELETE_OLD);
  return dispatched.length > 0;
}

/**
 * A purge is delivered two seconds later: every instance has dropped its cached responses by then, so that the cache
 * that is purged does not fetch an old one again.
 */
const DISPATCH = `
  WITH undispatched AS (SELECT id FROM catalog.events WHERE sequence IS NULL ORDER BY id LIMIT $1),
  numbered AS (SELECT id, nextval('catalog.event_sequence') AS sequence FROM undispatched ORDER BY id),
  dispatched AS (
    UPDATE catalog.events AS event SET sequence = numbered.sequence FROM numbered
    WHERE event.id = numbered.id AND event.sequence IS NULL
    RETURNING event.id, event.event, event.sequence),
  deliveries AS (
    INSERT INTO catalog.deliveries (webhook_id, event_id, next_at)
    SELECT webhook.id, dispatched.id, now() + CASE dispatched.event WHEN 'purge' THEN interval '2 seconds' ELSE interval '0' END
    FROM dispatched JOIN catalog.webhooks AS webhook ON dispatched.event = ANY (webhook.events)
    ORDER BY dispatched.sequence
    FOR KEY SHARE OF webhook)
  SELECT id FROM dispatched`;

/** After 30 days, together with their deliveries. */
const DELETE_OLD = `
  DELETE FROM catalog.events
  WHERE id IN (SELECT id FROM catalog.events WHERE id < uuidv7('-30 days'::interval) ORDER BY id LIMIT 1000)`;
