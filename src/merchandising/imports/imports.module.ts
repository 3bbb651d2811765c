import { Module } from '@nestjs/common';
import { ImportsController } from './imports.controller.js';

/** Products and articles from files. */
@Module({ controllers: [ImportsController] })
export class ImportsModule {}
