import { Body, Controller, Delete, Get, Header, HttpCode, Post, UseFilters, UseGuards } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings.js';
import { problems } from '../../platform/http/problem-docs.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { IdParam } from '../../platform/http/uuid-param.js';
import { validate } from '../../platform/http/validate.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { type Author, CurrentAuthor } from '../entries/author.js';
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
import { createWebhook, deleteWebhook, listDeliveries, listWebhooks, replayEvents } from './webhooks.js';

const ID = ApiParam({ name: 'id', format: 'uuid' });

@ApiTags('Merchandising: Webhooks')
@ApiBearerAuth()
@Controller('v1/merchandising/webhooks')
@UseGuards(KeyGuard)
@UseFilters(CatalogErrorFilter)
export class WebhooksController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
  ) {}

  @Get()
  @RequireRole('admin')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listWebhooks', summary: 'Who is told of what' })
  @ApiOkResponse({ type: WebhookListView })
  @problems(401, 403, 429)
  async list(): Promise<WebhookListView> {
    return webhookListView(await listWebhooks(this.dataSource));
  }

  @Post()
  @RequireRole('admin')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'createWebhook',
    summary: 'Tell somebody what is published, unpublished, or changes in availability, from now on',
  })
  @ApiBody({ type: WebhookInput })
  @ApiCreatedResponse({ type: NewWebhookView })
  @problems(400, 401, 403, 413, 415, 429)
  async create(@Body() body: unknown, @CurrentAuthor() author: Author): Promise<NewWebhookView> {
    const toPrivate = this.settings.environment.WEBHOOKS_TO_PRIVATE;
    const input = validate(WebhookInput, body);
    return newWebhookView(await createWebhook(this.dataSource, input, toPrivate, author));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequireRole('admin')
  @ApiOperation({ operationId: 'deleteWebhook', summary: 'Tell them nothing any more' })
  @ID
  @ApiNoContentResponse()
  @problems(400, 401, 403, 404, 429)
  async delete(@IdParam() id: string, @CurrentAuthor() author: Author): Promise<void> {
    await deleteWebhook(this.dataSource, id, author);
  }

  @Get(':id/deliveries')
  @RequireRole('admin')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listDeliveries', summary: 'What was sent, or is to be, the last first' })
  @ID
  @ApiOkResponse({ type: DeliveryListView })
  @problems(400, 401, 403, 404, 429)
  async deliveries(
    @IdParam() id: string,
    @ValidatedQuery() input: ListDeliveriesInput,
  ): Promise<DeliveryListView> {
    return deliveryListView(await listDeliveries(this.dataSource, id, input));
  }

  @Post(':id/replay')
  @HttpCode(200)
  @RequireRole('admin')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'replayWebhook',
    summary: 'Send again what happened since a time, in its order',
  })
  @ID
  @ApiBody({ type: ReplayInput })
  @ApiOkResponse({ type: ReplayView })
  @problems(400, 401, 403, 404, 413, 415, 429)
  async replay(@IdParam() id: string, @Body() body: unknown): Promise<ReplayView> {
    return { events: await replayEvents(this.dataSource, id, validate(ReplayInput, body).since) };
  }
}
