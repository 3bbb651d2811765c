import { ApiProperty } from '@nestjs/swagger';
import { DELIVERY_STATES, EVENTS } from '../../catalog/entities/operations/webhook.entity.js';
import type { ListedDelivery } from './deliveries.js';
import type { CreatedWebhook, WebhookDetails } from './webhooks.js';

class WebhookView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uri' }) url!: string;
  @ApiProperty({ type: String, nullable: true }) description!: string | null;
  @ApiProperty({ enum: EVENTS, isArray: true }) events!: string[];
  @ApiProperty() actor!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class NewWebhookView extends WebhookView {
  @ApiProperty({
    description: 'Signing secret of the deliveries (Standard Webhooks), shown in this response only',
    example: 'whsec_…',
  })
  secret!: string;
}

export class WebhookListView {
  @ApiProperty({ type: [WebhookView] }) items!: WebhookView[];
}

class AttemptView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: 'integer', description: 'Milliseconds' }) ms!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Status of the response' }) status!:
    number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why the attempt failed' }) error!: string | null;
}

class DeliveryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: DELIVERY_STATES, description: '`failed`: not retried automatically' }) state!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) nextAttemptAt!: string | null;
  @ApiProperty({ type: [AttemptView] }) attempts!: object[];
  @ApiProperty({ format: 'uuid', description: 'The same for all deliveries of an event' }) eventId!: string;
  @ApiProperty({ type: 'integer', description: 'Position among all events' }) sequence!: number;
  @ApiProperty({ enum: EVENTS }) event!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null for `purge`' })
  entryId!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) data!: object;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class DeliveryListView {
  @ApiProperty({ type: [DeliveryView] }) items!: DeliveryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class ReplayView {
  @ApiProperty({ type: 'integer', description: 'Events that are sent again' }) events!: number;
}

const webhookView = ({ id, url, description, events, actor, createdAt }: WebhookDetails): WebhookView => ({
  id,
  url,
  description,
  events,
  actor,
  createdAt: createdAt.toISOString(),
});

export const webhookListView = (webhooks: WebhookDetails[]): WebhookListView => ({
  items: webhooks.map(webhookView),
});

export const newWebhookView = ({ webhook, secret }: CreatedWebhook): NewWebhookView => ({
  ...webhookView(webhook),
  secret: `whsec_${secret.toString('base64')}`,
});

export const deliveryListView = (list: {
  items: ListedDelivery[];
  nextCursor: string | null;
}): DeliveryListView => ({
  items: list.items.map((delivery) => ({
    id: delivery.id,
    state: delivery.state,
    nextAttemptAt: delivery.state === 'pending' ? delivery.nextAt.toISOString() : null,
    attempts: delivery.attempts,
    eventId: delivery.eventId,
    sequence: Number(delivery.sequence),
    event: delivery.event,
    entryId: delivery.entryId,
    data: delivery.data,
    createdAt: delivery.createdAt.toISOString(),
  })),
  nextCursor: list.nextCursor,
});
