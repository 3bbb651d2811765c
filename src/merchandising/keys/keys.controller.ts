import { Body, Controller, Delete, Get, Header, HttpCode, Post, UseFilters, UseGuards } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { problems } from '../../platform/http/problem-docs.js';
import { IdParam } from '../../platform/http/uuid-param.js';
import { validate } from '../../platform/http/validate.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { listKeys } from '../../platform/keys/manage-keys.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { type Author, CurrentAuthor } from '../entries/author.js';
import { createApiKey, revokeApiKey, rotateApiKey } from './api-keys.js';
import { KeyInput } from './key.input.js';
import { KeyListView, NewKeyView, keyListView, newKeyView } from './key.view.js';

const ID = ApiParam({ name: 'id', format: 'uuid' });

@ApiTags('Merchandising: Keys')
@ApiBearerAuth()
@Controller('v1/merchandising/keys')
@UseGuards(KeyGuard)
@UseFilters(CatalogErrorFilter)
export class KeysController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('admin')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listKeys', summary: 'Every key there was, the oldest first' })
  @ApiOkResponse({ type: KeyListView })
  @problems(401, 403, 429)
  async list(): Promise<KeyListView> {
    return keyListView(await listKeys(this.dataSource));
  }

  @Post()
  @RequireRole('admin')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'createKey', summary: 'Make a key; it is shown in this answer alone' })
  @ApiBody({ type: KeyInput })
  @ApiCreatedResponse({ type: NewKeyView })
  @problems(400, 401, 403, 413, 415, 429)
  async create(@Body() body: unknown, @CurrentAuthor() author: Author): Promise<NewKeyView> {
    return newKeyView(await createApiKey(this.dataSource, validate(KeyInput, body), author));
  }

  @Post(':id/rotate')
  @RequireRole('admin')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'rotateKey',
    summary: 'Make a second key that opens the same; revoke the first when all use it',
  })
  @ID
  @ApiCreatedResponse({ type: NewKeyView })
  @problems(400, 401, 403, 404, 429)
  async rotate(@IdParam() id: string, @CurrentAuthor() author: Author): Promise<NewKeyView> {
    return newKeyView(await rotateApiKey(this.dataSource, id, author));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequireRole('admin')
  @ApiOperation({ operationId: 'revokeKey', summary: 'Shut a key out from its next request on' })
  @ID
  @ApiNoContentResponse()
  @problems(400, 401, 403, 404, 429)
  async revoke(@IdParam() id: string, @CurrentAuthor() author: Author): Promise<void> {
    await revokeApiKey(this.dataSource, id, author);
  }
}
