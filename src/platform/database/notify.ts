import type { EntityManager } from 'typeorm';
import type { CHANNELS } from './locks-and-channels.js';

/** Wakes the workers that listen on a channel, when the transaction commits. */
export async function notify(
  database: Pick<EntityManager, 'query'>,
  channel: (typeof CHANNELS)[keyof typeof CHANNELS],
) {
  await database.query("SELECT pg_notify($1, '')", [channel]);
}
