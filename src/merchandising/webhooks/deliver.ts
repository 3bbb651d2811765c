import { Webhook } from 'standardwebhooks';
import { type Dispatcher, request } from 'undici';
import type { CatalogEvent } from '../../catalog/entities/operations/webhook.entity.js';
import { requirePublicHost } from '../../platform/http/public-agent.js';

/** A delivery that is due, with its event. */
export interface DueDelivery extends Pick<CatalogEvent, 'event' | 'entryId' | 'createdAt'> {
  id: string;
  webhookId: string;
  url: string;
  secret: Buffer;
  /** Attempts before this one. */
  attemptCount: number;
  eventId: string;
  sequence: string;
  data: { type: string };
}

/** The result of one attempt, as it is stored with the delivery. */
interface Attempt {
  at: string;
  /** Duration in milliseconds. */
  ms: number;
  /** Of the response; null where there was none. */
  status: number | null;
  error: string | null;
}

/** How long a receiver may take. */
const RESPONSE_TIMEOUT_MS = 10_000;

/** By standardwebhooks.com, with the sequence and version by which receivers order events. */
function payloadOf({ eventId, sequence, event, entryId, data, createdAt }: DueDelivery): string {
  const { type, ...rest } = data;
  return JSON.stringify({
    type: `${type}.${event}`,
    timestamp: createdAt.toISOString(),
    data: { eventId, sequence: Number(sequence), ...(entryId !== null && { entryId }), ...rest },
  });
}

/** Makes one attempt. Redirects are not followed, because their target is not checked. */
export async function deliver(
  delivery: DueDelivery,
  dispatcher: Dispatcher,
  toPrivate: boolean,
  stopping: AbortSignal,
): Promise<Attempt> {
  const started = performance.now();
  const at = new Date();
  const attempt = (status: number | null, error: string | null): Attempt => ({
    at: at.toISOString(),
    ms: Math.round(performance.now() - started),
    status,
    error,
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
      signal: AbortSignal.any([stopping, AbortSignal.timeout(RESPONSE_TIMEOUT_MS)]),
    });
    await response.body.dump();
    const isAccepted = response.statusCode >= 200 && response.statusCode < 300;
    return attempt(response.statusCode, isAccepted ? null : `answered ${response.statusCode}`);
  } catch (error) {
    return attempt(null, (error as Error).message);
  }
}
