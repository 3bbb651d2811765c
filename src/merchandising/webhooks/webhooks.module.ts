import { Module } from '@nestjs/common';
import { WebhooksController } from './webhooks.controller.js';
import { WebhookSender } from './webhook-sender.js';

/** Events for other systems. */
@Module({ controllers: [WebhooksController], providers: [WebhookSender] })
export class WebhooksModule {}
