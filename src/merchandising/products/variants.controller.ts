import { Body, Controller, Param, Patch, Res, UseFilters, UseGuards } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  OmitType,
  PartialType,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { VariantContent } from '../../catalog/content/variant-content.js';
import { LargeBody } from '../../platform/http/body-limits.js';
import { problems } from '../../platform/http/problem-docs.js';
import { IdParam } from '../../platform/http/uuid-param.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { type Author, CurrentAuthor } from '../entries/author.js';
import { tagged } from '../entries/entries.controller.js';
import { IfMatchVersion } from '../entries/if-match.js';
import { KeyGuard, OfScope, RequireRole } from '../../platform/keys/key.guard.js';
import { patchVariant } from './patch-variant.js';

class VariantPatch extends PartialType(OmitType(VariantContent, ['sku'])) {}

@ApiTags('Merchandising: Products')
@ApiBearerAuth()
@Controller('v1/merchandising/products/:id/variants')
@OfScope('product')
@UseGuards(KeyGuard)
@UseFilters(CatalogErrorFilter)
export class VariantsController {
  constructor(private readonly dataSource: DataSource) {}

  @Patch(':sku')
  @LargeBody()
  @RequireRole('merchandiser')
  @ApiOperation({
    operationId: 'patchVariant',
    summary: 'Change one variant by JSON merge patch; answers the product',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'sku' })
  @ApiHeader({
    name: 'If-Match',
    required: true,
    description: "The product's version you have seen",
    example: '"7"',
  })
  @ApiConsumes('application/merge-patch+json', 'application/json')
  @ApiBody({ type: VariantPatch })
  @ApiOkResponse({ schema: { $ref: getSchemaPath('ProductView') } })
  @problems(400, 401, 403, 404, 409, 412, 413, 415, 428, 429)
  async patch(
    @IdParam() id: string,
    @Param('sku') sku: string,
    @IfMatchVersion() seen: number,
    @Body() body: unknown,
    @CurrentAuthor() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await patchVariant(this.dataSource, id, sku, seen, body, author));
  }
}
