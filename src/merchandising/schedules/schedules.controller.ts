import { Controller, Get, Header, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { problems } from '../../platform/http/problem-docs.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { ListSchedulesInput } from './list-schedules.input.js';
import { listSchedules } from './list-schedules.js';
import { ScheduleListView, scheduleListView } from './schedule.view.js';

@ApiTags('Merchandising: Schedules')
@ApiBearerAuth()
@Controller('v1/merchandising/schedules')
@UseGuards(KeyGuard)
export class SchedulesController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('viewer')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listSchedules',
    summary: 'What is to happen, the next first; or what happened, or could not, the last first',
  })
  @ApiOkResponse({ type: ScheduleListView })
  @problems(400, 401, 403, 429)
  async list(@ValidatedQuery() input: ListSchedulesInput): Promise<ScheduleListView> {
    return scheduleListView(await listSchedules(this.dataSource, input));
  }
}
