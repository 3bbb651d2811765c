import { Module } from '@nestjs/common';
import { JobsController } from './jobs.controller.js';

/** Progress and results of jobs; the runner is where their handlers are known. */
@Module({ controllers: [JobsController] })
export class JobsModule {}
