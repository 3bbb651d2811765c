import { Controller, Get, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { problems } from '../../platform/http/problem-docs.js';
import { KeyGuard, RequireRole, ScopeWithin } from '../../platform/keys/key.guard.js';
import { listTerms } from './list-terms.js';
import { TermsView } from './terms.view.js';

@ApiTags('Merchandising: Products')
@ApiBearerAuth()
@Controller('v1/merchandising/terms')
@ScopeWithin()
@UseGuards(KeyGuard)
export class TermsController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('viewer')
  @ApiOperation({ operationId: 'listTerms', summary: 'Styles, colours and rooms that products may name' })
  @ApiOkResponse({ type: TermsView })
  @problems(401, 403, 429)
  async list(): Promise<TermsView> {
    return listTerms(this.dataSource);
  }
}
