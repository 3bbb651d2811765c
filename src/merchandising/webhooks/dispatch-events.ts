import type { EntityManager } from 'typeorm';

const AT_ONCE = 500;

/**
 * Numbers what has happened, in the order in which it is seen, and makes a delivery of each for all who want to know.
 * One worker does that, so no number is given before a lower one.
 * @returns whether there was anything
 */
export async function dispatchEvents(manager: EntityManager): Promise<boolean> {
  const dispatched = await manager.query<unknown[]>(DISPATCH, [AT_ONCE]);
  if (dispatched.length > 0) await manager.query(FORGET);
  return dispatched.length > 0;
}

/** A cache forgets when every instance has heard of the change (within a second), or it might ask one that has not. */
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

/** After 30 days, with what became of them. */
const FORGET = `
  DELETE FROM catalog.events
  WHERE id IN (SELECT id FROM catalog.events WHERE id < uuidv7('-30 days'::interval) ORDER BY id LIMIT 1000)`;
