import { Module } from '@nestjs/common';
import { SchedulesController } from './schedules.controller.js';
import { Scheduler } from './scheduler.js';

/** Publishing and unpublishing at a time. */
@Module({ controllers: [SchedulesController], providers: [Scheduler] })
export class SchedulesModule {}
