import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Put,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { LargeBody } from '../../platform/http/body-limits.js';
import { problems } from '../../platform/http/problem-docs.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { type Author, CurrentAuthor } from '../entries/author.js';
import { MappingInput } from './import.input.js';
import { MappingListView, MappingView, mappingView } from './mapping.view.js';
import { keepMapping, listMappings, readMapping, removeMapping, requireName } from './mappings.js';

const NAME = ApiParam({ name: 'name', schema: { type: 'string', maxLength: 60 } });

@ApiTags('Merchandising: Imports')
@ApiBearerAuth()
@Controller('v1/merchandising/import-mappings')
@UseGuards(KeyGuard)
@UseFilters(CatalogErrorFilter)
export class ImportMappingsController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('viewer')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listMappings',
    summary: 'How the columns of foreign files are read, by name',
  })
  @ApiOkResponse({ type: MappingListView })
  @problems(401, 403, 429)
  async list(): Promise<MappingListView> {
    return { items: (await listMappings(this.dataSource)).map(mappingView) };
  }

  @Put(':name')
  @LargeBody()
  @RequireRole('merchandiser')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'putMapping', summary: 'Keep how the columns of a foreign file are read' })
  @NAME
  @ApiBody({ type: MappingInput })
  @ApiOkResponse({ type: MappingView })
  @problems(400, 401, 403, 413, 415, 429)
  async put(
    @Param('name') name: string,
    @Body() body: unknown,
    @CurrentAuthor() author: Author,
  ): Promise<MappingView> {
    return mappingView(await keepMapping(this.dataSource, requireName(name), readMapping(body), author));
  }

  @Delete(':name')
  @HttpCode(204)
  @RequireRole('merchandiser')
  @ApiOperation({ operationId: 'deleteMapping', summary: 'Forget a mapping' })
  @NAME
  @ApiNoContentResponse()
  @problems(401, 403, 404, 429)
  async delete(@Param('name') name: string): Promise<void> {
    await removeMapping(this.dataSource, name);
  }
}
