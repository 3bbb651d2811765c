import { Controller, Delete, Get, Post } from '@nestjs/common';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { SearchOperations } from './search-operations.js';
import { RebuildView, SearchStatusView } from './search-status.view.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Search')
@Controller('v1/merchandising/search')
export class SearchOperationsController {
  constructor(private readonly operations: SearchOperations) {}

  @Get('status')
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'getSearchStatus',
    summary: 'Get the status of the search indexes',
    success: 'The indexes and the entries that the engine refuses',
    response: SearchStatusView,
  })
  status() {
    return this.operations.status();
  }

  @Post('rebuild')
  @RequireRole('admin')
  @Endpoint({
    operationId: 'rebuildSearchIndex',
    summary: 'Rebuild the search index',
    description:
      'Fills a new index beside the live one, which it replaces when it is complete. One rebuild runs at a time.',
    status: 202,
    success: 'The new index',
    response: RebuildView,
    errors: [409],
  })
  rebuild() {
    return this.operations.rebuild();
  }

  @Delete('rebuild')
  @RequireRole('admin')
  @Endpoint({
    operationId: 'cancelSearchRebuild',
    summary: 'Cancel a rebuild of the search index',
    description: 'The live index stays as it is.',
    status: 204,
    success: 'The rebuild is cancelled',
    errors: [404],
  })
  cancelRebuild() {
    return this.operations.cancelRebuild();
  }

  @Post('reconcile')
  @RequireRole('admin')
  @Endpoint({
    operationId: 'reconcileSearchIndex',
    summary: 'Reconcile the search index',
    description:
      'Compares every document with what is published and repairs differences. The status tells the result.',
    status: 202,
    success: 'The reconciliation has started',
    errors: [409],
  })
  reconcile() {
    this.operations.reconcile();
  }
}
