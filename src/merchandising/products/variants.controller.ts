import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { ApiConsumes, OmitType, PartialType, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { VariantContent } from '../../catalog/content/variant-content.js';
import { LargeBody } from '../../platform/http/body-limits.js';
import { IdParam } from '../../platform/validation/uuid-param.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { withETag } from '../entry-routes/entry-response.js';
import { IfMatchVersion } from '../common/if-match.js';
import { OfScope, RequireRole } from '../../platform/keys/key.guard.js';
import { patchVariant } from './patch-variant.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

class VariantPatch extends PartialType(OmitType(VariantContent, ['sku'])) {}

@Authenticated('Merchandising: Products')
@Controller('v1/merchandising/products/:id/variants')
@OfScope('product')
export class VariantsController {
  constructor(private readonly dataSource: DataSource) {}

  @Patch(':sku')
  @LargeBody()
  @RequireRole('merchandiser')
  @ApiConsumes('application/merge-patch+json', 'application/json')
  @Endpoint({
    operationId: 'updateVariant',
    summary: 'Update a variant by JSON merge patch',
    body: VariantPatch,
    ifMatch: true,
    success: 'The product',
    response: { content: { 'application/json': { schema: { $ref: getSchemaPath('ProductView') } } } },
    errors: [404, 409],
  })
  async patch(
    @IdParam() id: string,
    @Param('sku') sku: string,
    @IfMatchVersion() expectedVersion: number,
    @Body() body: unknown,
    @CurrentAuthor() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await patchVariant(this.dataSource, id, sku, expectedVersion, body, author));
  }
}
