import { Controller, Delete, Get, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { IdParam } from '../../platform/validation/uuid-param.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { ListDeliveriesInput, ReplayInput, WebhookInput } from './webhook.input.js';
import {
  DeliveryListView,
  NewWebhookView,
  ReplayView,
  WebhookListView,
  deliveryListView,
  newWebhookView,
  webhookListView,
} from './webhook.view.js';
import { listDeliveries, replayEvents } from './deliveries.js';
import { createWebhook, deleteWebhook, listWebhooks } from './webhooks.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { ValidatedBody } from '../../platform/validation/validated-body.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Webhooks')
@Controller('v1/merchandising/webhooks')
export class WebhooksController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
  ) {}

  @Get()
  @RequireRole('admin')
  @Endpoint({
    operationId: 'listWebhooks',
    summary: 'List webhooks',
    success: 'The webhooks',
    response: WebhookListView,
  })
  async list(): Promise<WebhookListView> {
    return webhookListView(await listWebhooks(this.dataSource));
  }

  @Post()
  @RequireRole('admin')
  @Endpoint({
    operationId: 'createWebhook',
    summary: 'Create a webhook',
    description:
      'Events are sent for what is published, unpublished or changes in availability from now on. The signing secret is shown in this response only.',
    body: WebhookInput,
    status: 201,
    success: 'The webhook with its secret',
    response: NewWebhookView,
  })
  async create(
    @ValidatedBody() input: WebhookInput,
    @CurrentAuthor() author: Author,
  ): Promise<NewWebhookView> {
    const toPrivate = this.settings.environment.WEBHOOKS_TO_PRIVATE;
    return newWebhookView(await createWebhook(this.dataSource, input, toPrivate, author));
  }

  @Delete(':id')
  @RequireRole('admin')
  @Endpoint({
    operationId: 'deleteWebhook',
    summary: 'Delete a webhook',
    description: 'Nothing more is sent, deliveries that wait included.',
    status: 204,
    success: 'The webhook is deleted',
    errors: [404],
  })
  async delete(@IdParam() id: string, @CurrentAuthor() author: Author): Promise<void> {
    await deleteWebhook(this.dataSource, id, author);
  }

  @Get(':id/deliveries')
  @RequireRole('admin')
  @Endpoint({
    operationId: 'listWebhookDeliveries',
    summary: 'List the deliveries of a webhook',
    success: 'A page of deliveries, newest first',
    response: DeliveryListView,
    errors: [404],
  })
  async deliveries(
    @IdParam() id: string,
    @ValidatedQuery() input: ListDeliveriesInput,
  ): Promise<DeliveryListView> {
    return deliveryListView(await listDeliveries(this.dataSource, id, input));
  }

  @Post(':id/replay')
  @RequireRole('admin')
  @Endpoint({
    operationId: 'replayWebhook',
    summary: 'Replay the events of a webhook',
    description: 'Sends the events since a time once more, in their order.',
    body: ReplayInput,
    success: 'How many events are sent again',
    response: ReplayView,
    errors: [404],
  })
  async replay(@IdParam() id: string, @ValidatedBody() { since }: ReplayInput): Promise<ReplayView> {
    return { events: await replayEvents(this.dataSource, id, since) };
  }
}
