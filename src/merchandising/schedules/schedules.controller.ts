import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { ListSchedulesInput } from './list-schedules.input.js';
import { listSchedules } from './list-schedules.js';
import { ScheduleListView, scheduleListView } from './schedule.view.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Schedules')
@Controller('v1/merchandising/schedules')
export class SchedulesController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'listSchedules',
    summary: 'List scheduled publications',
    description: 'Answers what is scheduled, soonest first, or what was done or failed, latest first.',
    success: 'A page of scheduled actions',
    response: ScheduleListView,
  })
  async list(@ValidatedQuery() input: ListSchedulesInput): Promise<ScheduleListView> {
    return scheduleListView(await listSchedules(this.dataSource, input));
  }
}
