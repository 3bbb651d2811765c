import { Module } from '@nestjs/common';
import { ExportsController } from './exports.controller.js';

/** Products and articles as files. */
@Module({ controllers: [ExportsController] })
export class ExportsModule {}
