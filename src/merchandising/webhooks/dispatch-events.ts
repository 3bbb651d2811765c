import type { EntityManager } from 'typeorm';

const AT_ONCE = 500;

/**
 * Numbers what has happened, in the order in which it is seen, and makes a delivery of each for all who want to know.
 * One worker does that, so no number is given before a lower one.
 * @returns whether there was anything
 */
export async function dispatchEvents(manager: EntityManager): Promise<boolean> {
  const told = await manager.query<unknown[]>(TELL, [AT_ONCE]);
  if (told.length > 0) await manager.query(FORGET);
  return told.length > 0;
}

/** A cache forgets when every instance has heard of the change (within a second), or it might ask one that has not. */
const TELL = `
  WITH untold AS (SELECT id FROM catalog.events WHERE sequence IS NULL ORDER BY id LIMIT $1),
  numbered AS (SELECT id, nextval('catalog.event_sequence') AS sequence FROM untold ORDER BY id),
  told AS (
    UPDATE catalog.events AS event SET sequence = numbered.sequence FROM numbered
    WHERE event.id = numbered.id AND event.sequence IS NULL
    RETURNING event.id, event.event, event.sequence),
  deliveries AS (
    INSERT INTO catalog.deliveries (webhook_id, event_id, next_at)
    SELECT webhook.id, told.id, now() + CASE told.event WHEN 'purge' THEN interval '2 seconds' ELSE interval '0' END
    FROM told JOIN catalog.webhooks AS webhook ON told.event = ANY (webhook.events)
    ORDER BY told.sequence
    FOR KEY SHARE OF webhook)
  SELECT id FROM told`;

/** After 30 days, with what became of them. */
const FORGET = `
  DELETE FROM catalog.events
  WHERE id IN (SELECT id FROM catalog.events WHERE id < uuidv7('-30 days'::interval) ORDER BY id LIMIT 1000)`;
