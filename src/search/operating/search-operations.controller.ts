import { Controller, Delete, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { problems } from '../../platform/http/problem-docs.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { SearchOperations } from './search-operations.js';
import { RebuildView, SearchStatusView } from './search-status.view.js';

@ApiTags('Merchandising: Search')
@ApiBearerAuth()
@Controller('v1/merchandising/search')
@UseGuards(KeyGuard)
export class SearchOperationsController {
  constructor(private readonly operations: SearchOperations) {}

  @Get('status')
  @RequireRole('viewer')
  @ApiOperation({ operationId: 'searchStatus', summary: 'How far the index is, and what it refuses' })
  @ApiOkResponse({ type: SearchStatusView })
  @problems(401, 403, 429)
  status() {
    return this.operations.status();
  }

  @Post('rebuild')
  @HttpCode(202)
  @RequireRole('admin')
  @ApiOperation({
    operationId: 'rebuildSearch',
    summary: 'Make a new index beside the live one; it takes over when it is full. One at a time',
  })
  @ApiAcceptedResponse({ type: RebuildView })
  @problems(401, 403, 409, 429)
  rebuild() {
    return this.operations.rebuild();
  }

  @Delete('rebuild')
  @HttpCode(204)
  @RequireRole('admin')
  @ApiOperation({
    operationId: 'abandonRebuild',
    summary: 'Give up the index that is being made; the live one stays as it is',
  })
  @ApiNoContentResponse()
  @problems(401, 403, 404, 429)
  abandon() {
    return this.operations.abandon();
  }

  @Post('reconcile')
  @HttpCode(202)
  @RequireRole('admin')
  @ApiOperation({
    operationId: 'reconcileSearch',
    summary:
      'Compare every document with what is published and repair what differs; the status tells the result',
  })
  @ApiAcceptedResponse()
  @problems(401, 403, 409, 429)
  reconcile() {
    this.operations.reconcile();
  }
}
