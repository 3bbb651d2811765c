import { Webhook } from 'standardwebhooks';
import { type Dispatcher, request } from 'undici';
import type { EventName } from '../../catalog/entities/operations/webhook.entity.js';
import { requirePublicHost } from '../../platform/http/public-agent.js';

/** A delivery whose time has come. */
export interface DueDelivery {
  id: string;
  webhookId: string;
  url: string;
  secret: Buffer;
  /** How often it was tried before. */
  tried: number;
  eventId: string;
  sequence: string;
  event: EventName;
  /** null of a `purge`, which is about any number of entries. */
  entryId: string | null;
  data: { type: string };
  createdAt: Date;
}

/** What came of one try. */
interface Attempt {
  at: string;
  ms: number;
  /** What was answered; null where nothing was. */
  status: number | null;
  error: string | null;
}

/** How long a receiver may take, in milliseconds. */
const PATIENCE_MS = 10_000;

/** What is sent: standardwebhooks.com, with the number and version by which receivers put events in order. */
function payloadOf({ eventId, sequence, event, entryId, data, createdAt }: DueDelivery): string {
  const { type, ...rest } = data;
  return JSON.stringify({
    type: `${type}.${event}`,
    timestamp: createdAt.toISOString(),
    data: { eventId, sequence: Number(sequence), ...(entryId !== null && { entryId }), ...rest },
  });
}

/** Sends one delivery. Redirects are not followed: they would lead anywhere. */
export async function deliver(
  delivery: DueDelivery,
  dispatcher: Dispatcher,
  toPrivate: boolean,
  stopping: AbortSignal,
): Promise<Attempt> {
  const started = performance.now();
  const at = new Date();
  const attempt = (status: number | null, error: string | null): Attempt => ({
    ...{ at: at.toISOString(), ms: Math.round(performance.now() - started), status, error },
  });
  try {
    if (!toPrivate) requirePublicHost(new URL(delivery.url));
    const body = payloadOf(delivery);
    const webhook = new Webhook(delivery.secret, { format: 'raw' });
    const response = await request(delivery.url, {
      method: 'POST',
      dispatcher,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'furniture-catalog',
        'webhook-id': delivery.eventId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': webhook.sign(delivery.eventId, at, body),
      },
      body,
      signal: AbortSignal.any([stopping, AbortSignal.timeout(PATIENCE_MS)]),
    });
    await response.body.dump();
    const isTaken = response.statusCode >= 200 && response.statusCode < 300;
    return attempt(response.statusCode, isTaken ? null : `answered ${response.statusCode}`);
  } catch (error) {
    return attempt(null, (error as Error).message);
  }
}
