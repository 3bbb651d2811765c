import { Module } from '@nestjs/common';
import { ExportsController } from './exports.controller.js';

/** Exports of products and articles as files. */
@Module({ controllers: [ExportsController] })
export class ExportsModule {}
