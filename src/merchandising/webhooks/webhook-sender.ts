import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Agent } from 'undici';
import { Settings } from '../../platform/config/settings.js';
import { SingletonWorker } from '../../platform/dirty/singleton-worker.js';
import { outgoingAgent } from '../../platform/http/public-agent.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { type DueDelivery, deliver } from './deliver.js';
import { dispatchEvents } from './dispatch-events.js';
import { notify } from '../../platform/database/notify.js';
import { CHANNELS, LOCKS } from '../../platform/database/locks-and-channels.js';

/** Most deliveries at a time. */
const MAX_CONCURRENT = 50;

/** Most deliveries at a time to one webhook, so that a slow one does not hold up the others. */
const MAX_CONCURRENT_EACH = 5;

/** Seconds until the next attempt, by the number of earlier ones: three days in all, then the delivery has failed. */
const RETRY_DELAYS = [5, 30, 120, 600, 3_600, 14_400, 43_200, 86_400, 86_400];

/** Dispatches events and sends deliveries: each event at least once to each webhook, from one instance. */
@Injectable()
export class WebhookSender extends SingletonWorker {
  private readonly agent: Agent;
  private readonly stopping = new AbortController();
  private readonly inFlight = new Map<DueDelivery, Promise<void>>();
  private readonly toPrivate: boolean;

  constructor(
    settings: Settings,
    private readonly dataSource: DataSource,
    @Inject(LOGGER) logger: Logger,
  ) {
    super(
      {
        name: 'webhooks',
        connection: { connectionString: settings.databaseUrl, application_name: 'furniture-webhooks' },
        channel: CHANNELS.events,
        lock: LOCKS.webhooks,
        turn: () => this.turn(),
      },
      logger,
    );
    this.toPrivate = settings.environment.WEBHOOKS_TO_PRIVATE;
    this.agent = outgoingAgent({ allowsPrivate: this.toPrivate, connectTimeoutMs: 8_000 });
  }

  override async stop() {
    this.stopping.abort();
    await super.stop();
    await Promise.all(this.inFlight.values());
    await this.agent.destroy();
  }

  private async turn(): Promise<boolean> {
    const dispatched = await this.dataSource.transaction((manager) => dispatchEvents(manager));
    const free = MAX_CONCURRENT - this.inFlight.size;
    const [due] = await this.dataSource.query<[DueDelivery[], number]>(TAKE, [
      free,
      MAX_CONCURRENT_EACH,
      this.busyWebhooks(),
    ]);
    for (const delivery of due)
      this.inFlight.set(
        delivery,
        this.send(delivery).finally(() => this.inFlight.delete(delivery)),
      );
    return dispatched || due.length > 0;
  }

  /** Webhooks at their limit of concurrent deliveries. */
  private busyWebhooks(): string[] {
    const ids = [...this.inFlight.keys()].map(({ webhookId }) => webhookId);
    return [...new Set(ids)].filter((id) => ids.filter((each) => each === id).length >= MAX_CONCURRENT_EACH);
  }

  /** A delivery whose result is not recorded, or that is interrupted, is sent again when its minute is over. */
  private async send(delivery: DueDelivery) {
    const attempt = await deliver(delivery, this.agent, this.toPrivate, this.stopping.signal);
    if (this.stopping.signal.aborted && attempt.error !== null) return;
    const delay = RETRY_DELAYS[delivery.attemptCount];
    const state = attempt.error === null ? 'delivered' : delay === undefined ? 'failed' : 'pending';
    await this.dataSource
      .query(RECORD_ATTEMPT, [delivery.id, state, delay ?? 0, JSON.stringify([attempt])])
      .catch(() => undefined);
    // Wakes the worker, because another delivery may be sent now.
    await notify(this.dataSource, CHANNELS.events).catch(() => undefined);
  }
}

/**
 * Reserves due deliveries for a minute; one that is not recorded by then is due again. Webhooks take turns, without those
 * that are busy ($3).
 */
const TAKE = `
  WITH taken AS (
    SELECT due.id FROM catalog.webhooks AS receiver CROSS JOIN LATERAL (
      SELECT id, next_at, row_number() OVER (ORDER BY next_at, id) AS place FROM (
        SELECT id, next_at FROM catalog.deliveries
        WHERE webhook_id = receiver.id AND state = 'pending' AND next_at <= now()
        ORDER BY next_at, id LIMIT $2) AS first) AS due
    WHERE receiver.id <> ALL ($3::uuid[]) ORDER BY due.place, due.next_at LIMIT $1)
  UPDATE catalog.deliveries AS delivery SET next_at = now() + interval '1 minute'
  FROM taken, catalog.webhooks AS webhook, catalog.events AS event
  WHERE delivery.id = taken.id AND webhook.id = delivery.webhook_id AND event.id = delivery.event_id
  RETURNING delivery.id, webhook.id AS "webhookId", webhook.url, webhook.secret,
    jsonb_array_length(delivery.attempts) AS "attemptCount", event.id AS "eventId", event.sequence, event.event,
    event.entry_id AS "entryId", event.data, event.created_at AS "createdAt"`;

const RECORD_ATTEMPT = `
  UPDATE catalog.deliveries SET state = $2, next_at = now() + make_interval(secs => $3), attempts = attempts || $4::jsonb
  WHERE id = $1`;
