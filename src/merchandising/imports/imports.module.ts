import { Module } from '@nestjs/common';
import { ImportsController } from './imports.controller.js';

/** Imports of products and articles from files. */
@Module({ controllers: [ImportsController] })
export class ImportsModule {}
