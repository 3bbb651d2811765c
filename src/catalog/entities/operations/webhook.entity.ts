import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../entries/entry.entity.js';

/** `purge` names cache keys to invalidate; the others concern an entry. */
export const EVENTS = ['published', 'unpublished', 'availability_changed', 'purge'] as const;
export type EventName = (typeof EVENTS)[number];

export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A URL that is sent events. */
@Entity({ schema: 'catalog', name: 'webhooks' })
@Check(
  'webhooks_events_check',
  `events <@ ARRAY['published', 'unpublished', 'availability_changed', 'purge'] AND events <> '{}'`,
)
@Check('webhooks_secret_check', `octet_length(secret) = 32`)
export class Webhook {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'webhooks_pkey' })
  id!: string;

  @Column('text')
  url!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { array: true })
  events!: EventName[];

  /** Deliveries are signed with it, so it cannot be stored as a hash. Repositories do not select it. */
  @Column('bytea', { select: false })
  secret!: Buffer;

  @Column('text')
  actor!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** A change of published data, written by triggers if there are webhooks. */
@Entity({ schema: 'catalog', name: 'events' })
@Index('events_undispatched_idx', ['id'], { where: 'sequence IS NULL' })
@Index('events_sequence_key', ['sequence'], { unique: true })
@Check('events_event_check', `event IN ('published', 'unpublished', 'availability_changed', 'purge')`)
@Check('events_entry_id_check', `(entry_id IS NULL) = (event = 'purge')`)
export class CatalogEvent {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'events_pkey' })
  id!: string;

  /** Order among all events; null until it is dispatched. */
  @Column('bigint', { nullable: true })
  sequence!: string | null;

  @Column('text')
  event!: EventName;

  @Column('uuid', { name: 'entry_id', nullable: true })
  entryId!: string | null;

  @Column('jsonb')
  data!: object;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @ManyToOne(() => Entry)
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'events_entry_id_fkey' })
  entry!: Relation<Entry> | null;
}

/** The delivery of an event to a webhook, with its attempts. */
@Entity({ schema: 'catalog', name: 'deliveries' })
@Index('deliveries_due_idx', ['webhookId', 'nextAt', 'id'], { where: `state = 'pending'` })
@Index('deliveries_log_idx', ['webhookId', 'id'])
@Index('deliveries_event_id_idx', ['eventId'])
@Check('deliveries_state_check', `state IN ('pending', 'delivered', 'failed')`)
export class Delivery {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'deliveries_pkey' })
  id!: string;

  @Column('uuid', { name: 'webhook_id' })
  webhookId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text', { default: 'pending' })
  state!: DeliveryState;

  /** Time of the next attempt; during an attempt, when it counts as interrupted. */
  @Column('timestamptz', { name: 'next_at', default: () => 'now()' })
  nextAt!: Date;

  /** Time, duration and response of every attempt. */
  @Column('jsonb', { default: [] })
  attempts!: object[];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @ManyToOne(() => Webhook, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'webhook_id', foreignKeyConstraintName: 'deliveries_webhook_id_fkey' })
  webhook!: Relation<Webhook>;

  @ManyToOne(() => CatalogEvent, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'event_id', foreignKeyConstraintName: 'deliveries_event_id_fkey' })
  event!: Relation<CatalogEvent>;
}
