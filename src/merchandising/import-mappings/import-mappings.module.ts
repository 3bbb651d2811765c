import { Module } from '@nestjs/common';
import { ImportMappingsController } from './import-mappings.controller.js';

/** How the columns of files from elsewhere are read. */
@Module({ controllers: [ImportMappingsController] })
export class ImportMappingsModule {}
