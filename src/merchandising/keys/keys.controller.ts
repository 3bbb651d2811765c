import { Controller, Delete, Get, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IdParam } from '../../platform/validation/uuid-param.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { listKeys } from '../../platform/keys/manage-keys.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { createApiKey, revokeApiKey, rotateApiKey } from './api-keys.js';
import { KeyInput } from './key.input.js';
import { KeyListView, NewKeyView, keyListView, newKeyView } from './key.view.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { ValidatedBody } from '../../platform/validation/validated-body.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Keys')
@Controller('v1/merchandising/keys')
export class KeysController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('admin')
  @Endpoint({
    operationId: 'listApiKeys',
    summary: 'List API keys',
    description: 'Answers every key, oldest first, revoked ones included.',
    success: 'The keys, without their secrets',
    response: KeyListView,
  })
  async list(): Promise<KeyListView> {
    return keyListView(await listKeys(this.dataSource));
  }

  @Post()
  @RequireRole('admin')
  @Endpoint({
    operationId: 'createApiKey',
    summary: 'Create an API key',
    description: 'The secret is shown in this response only.',
    body: KeyInput,
    status: 201,
    success: 'The key with its secret',
    response: NewKeyView,
  })
  async create(@ValidatedBody() input: KeyInput, @CurrentAuthor() author: Author): Promise<NewKeyView> {
    return newKeyView(await createApiKey(this.dataSource, input, author));
  }

  @Post(':id/rotate')
  @RequireRole('admin')
  @Endpoint({
    operationId: 'rotateApiKey',
    summary: 'Rotate an API key',
    description:
      'Creates a second key with the same role and scopes. Revoke the first when it is no longer used.',
    status: 201,
    success: 'The new key with its secret',
    response: NewKeyView,
    errors: [404],
  })
  async rotate(@IdParam() id: string, @CurrentAuthor() author: Author): Promise<NewKeyView> {
    return newKeyView(await rotateApiKey(this.dataSource, id, author));
  }

  @Delete(':id')
  @RequireRole('admin')
  @Endpoint({
    operationId: 'revokeApiKey',
    summary: 'Revoke an API key',
    description: 'The key is refused from its next request on.',
    status: 204,
    success: 'The key is revoked',
    errors: [404],
  })
  async revoke(@IdParam() id: string, @CurrentAuthor() author: Author): Promise<void> {
    await revokeApiKey(this.dataSource, id, author);
  }
}
