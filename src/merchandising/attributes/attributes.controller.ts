import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RequireRole, ScopeWithin } from '../../platform/keys/key.guard.js';
import { listAttributes } from './list-attributes.js';
import { AttributesView, attributesView } from './attributes.view.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Products')
@Controller('v1/merchandising/attributes')
@ScopeWithin()
export class AttributesController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'listAttributes',
    summary: 'List styles, colours and rooms',
    success: 'The values that products can have',
    response: AttributesView,
  })
  async list(): Promise<AttributesView> {
    return attributesView(await listAttributes(this.dataSource));
  }
}
