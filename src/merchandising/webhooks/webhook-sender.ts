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
import { CHANNELS, LOCKS } from '../../platform/database/locks-and-channels.js';

/** Deliveries at a time, and to one receiver: a slow one does not keep the others waiting. */
const [MOST, MOST_EACH] = [50, 5];

/** Seconds until a delivery is tried again: some three days in all, then it has failed. */
const PAUSES = [5, 30, 120, 600, 3_600, 14_400, 43_200, 86_400, 86_400];

/** Tells whoever wants to know what happened to what the public sees: each event at least once, from one instance. */
@Injectable()
export class WebhookSender extends SingletonWorker {
  private readonly agent: Agent;
  private readonly stopping = new AbortController();
  private readonly underWay = new Map<DueDelivery, Promise<void>>();
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
    this.agent = outgoingAgent({ everywhere: this.toPrivate, connectTimeoutMs: 8_000 });
  }

  override async stop() {
    this.stopping.abort();
    await super.stop();
    await Promise.all(this.underWay.values());
    await this.agent.destroy();
  }

  private async turn(): Promise<boolean> {
    const dispatched = await this.dataSource.transaction((manager) => dispatchEvents(manager));
    const room = MOST - this.underWay.size;
    const [due] = await this.dataSource.query<[DueDelivery[], number]>(TAKE, [room, MOST_EACH, this.busy()]);
    for (const delivery of due)
      this.underWay.set(
        delivery,
        this.send(delivery).finally(() => this.underWay.delete(delivery)),
      );
    return dispatched || due.length > 0;
  }

  /** Receivers that have enough to do. */
  private busy(): string[] {
    const ids = [...this.underWay.keys()].map(({ webhookId }) => webhookId);
    return [...new Set(ids)].filter((id) => ids.filter((each) => each === id).length >= MOST_EACH);
  }

  /** What cannot be noted, or is broken off, is sent again when its time is over. */
  private async send(delivery: DueDelivery) {
    const attempt = await deliver(delivery, this.agent, this.toPrivate, this.stopping.signal);
    if (this.stopping.signal.aborted && attempt.error !== null) return;
    const pause = PAUSES[delivery.tried];
    const state = attempt.error === null ? 'delivered' : pause === undefined ? 'failed' : 'pending';
    await this.dataSource
      .query(NOTE, [delivery.id, state, pause ?? 0, JSON.stringify([attempt])])
      .catch(() => undefined);
    // There is room for another one.
    await this.dataSource.query(`SELECT pg_notify('${CHANNELS.events}', '')`).catch(() => undefined);
  }
}

/**
 * Taken for a minute: whoever takes it and is not heard of again has not sent it. In turns, one receiver after the
 * other, and none that is busy ($3).
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
    jsonb_array_length(delivery.attempts) AS tried, event.id AS "eventId", event.sequence, event.event,
    event.entry_id AS "entryId", event.data, event.created_at AS "createdAt"`;

const NOTE = `
  UPDATE catalog.deliveries SET state = $2, next_at = now() + make_interval(secs => $3), attempts = attempts || $4::jsonb
  WHERE id = $1`;
