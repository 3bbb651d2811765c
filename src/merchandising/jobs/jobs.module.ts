import { Module } from '@nestjs/common';
import { JobsController } from './jobs.controller.js';

/** Routes of jobs. Their runner is provided where all handlers are known. */
@Module({ controllers: [JobsController] })
export class JobsModule {}
