import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LargeBody } from '../../platform/http/body-limits.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { MappingInput } from './mapping.input.js';
import { MappingListView, MappingView, mappingView } from './mapping.view.js';
import { deleteMapping, listMappings, putMapping, requireColumns, requireName } from './mappings.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { ValidatedBody } from '../../platform/validation/validated-body.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Imports')
@Controller('v1/merchandising/import-mappings')
export class ImportMappingsController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'listImportMappings',
    summary: 'List import mappings',
    description: 'A mapping says how the columns of files from elsewhere are read.',
    success: 'The mappings by name',
    response: MappingListView,
  })
  async list(): Promise<MappingListView> {
    return { items: (await listMappings(this.dataSource)).map(mappingView) };
  }

  @Put(':name')
  @LargeBody()
  @RequireRole('merchandiser')
  @Endpoint({
    operationId: 'putImportMapping',
    summary: 'Create or replace an import mapping',
    body: MappingInput,
    success: 'The mapping',
    response: MappingView,
  })
  async put(
    @Param('name') name: string,
    @ValidatedBody() input: MappingInput,
    @CurrentAuthor() author: Author,
  ): Promise<MappingView> {
    return mappingView(await putMapping(this.dataSource, requireName(name), requireColumns(input), author));
  }

  @Delete(':name')
  @RequireRole('merchandiser')
  @Endpoint({
    operationId: 'deleteImportMapping',
    summary: 'Delete an import mapping',
    status: 204,
    success: 'The mapping is deleted',
    errors: [404],
  })
  async delete(@Param('name') name: string): Promise<void> {
    await deleteMapping(this.dataSource, name);
  }
}
