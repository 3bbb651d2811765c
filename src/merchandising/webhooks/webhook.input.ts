import { ApiProperty } from '@nestjs/swagger';
import { IsUrl, MaxLength } from 'class-validator';
import { EVENTS, type EventName } from '../../catalog/entities/operations/webhook.entity.js';
import { IsoDateTime } from '../../platform/validation/iso-date-time.js';
import { Text } from '../../catalog/fields/text.js';
import { EnumArray } from '../../catalog/fields/scalars.js';
import { CursorParam } from '../../platform/validation/cursor-param.js';
import { IntParam } from '../../platform/validation/int-param.js';

export class WebhookInput {
  @ApiProperty({
    format: 'uri',
    maxLength: 2000,
    description: 'Where events are sent: a public https address',
  })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true })
  @MaxLength(2000)
  url!: string;

  @Text({ max: 200, required: false, description: 'Owner or purpose' }) description?: string;

  @EnumArray(EVENTS, 'Events to send; all but `purge` by default')
  events?: EventName[];
}

export class ListDeliveriesInput {
  @IntParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @CursorParam()
  cursor?: string;
}

export class ReplayInput {
  @IsoDateTime('Start of the events to send again; events are kept for 30 days', true) since!: string;
}
