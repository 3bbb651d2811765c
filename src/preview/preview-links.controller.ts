import { Body, Controller, Delete, HttpCode, Post, type Type, UseFilters, UseGuards } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiParam,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Int } from '../catalog/fields/scalars.js';
import { CatalogErrorFilter } from '../merchandising/catalog-error.filter.js';
import { type Author, CurrentAuthor } from '../merchandising/entries/author.js';
import { named } from '../merchandising/entries/entry-docs.js';
import { problems } from '../platform/http/problem-docs.js';
import { IdParam } from '../platform/http/uuid-param.js';
import { validate } from '../platform/http/validate.js';
import { KeyGuard, OfScope, RequireRole } from '../platform/keys/key.guard.js';
import { linkPreview, revokePreviews } from './preview-links.js';

const A_DAY = 86_400;

class PreviewInput {
  @Int({
    min: 60,
    max: 30 * A_DAY,
    description: 'How long the link works, in seconds; a day where not given',
  })
  seconds?: number;
}

class PreviewLinkView {
  @ApiProperty({ description: 'Path of it as data; it is shown in this answer alone' }) path!: string;
  @ApiProperty({ description: "Path of it as the shop's page" }) page!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

const ID = ApiParam({ name: 'id', format: 'uuid' });

/** Making and ending links to the working copies of products or articles. */
export function previewLinksController(type: 'product' | 'article'): Type<unknown> {
  const name = type === 'product' ? 'Product' : 'Article';

  @ApiTags(`Merchandising: ${name}s`)
  @ApiBearerAuth()
  @OfScope(type)
  @Controller(`v1/merchandising/${type}s/:id/preview`)
  @UseGuards(KeyGuard)
  @UseFilters(CatalogErrorFilter)
  class PreviewLinksController {
    constructor(private readonly dataSource: DataSource) {}

    @Post()
    @RequireRole('merchandiser')
    @ApiOperation({ operationId: `preview${name}`, summary: 'Make a link to what publishing would show' })
    @ID
    @ApiBody({ type: PreviewInput, required: false })
    @ApiCreatedResponse({ type: PreviewLinkView })
    @problems(400, 401, 403, 404, 413, 415, 429)
    async link(
      @IdParam() id: string,
      @Body() body: unknown,
      @CurrentAuthor() author: Author,
    ): Promise<PreviewLinkView> {
      const { seconds = A_DAY } = validate(PreviewInput, body ?? {});
      const { path, page, expiresAt } = await linkPreview(this.dataSource, type, id, seconds, author);
      return { path, page, expiresAt: expiresAt.toISOString() };
    }

    @Delete()
    @HttpCode(204)
    @RequireRole('merchandiser')
    @ApiOperation({ operationId: `revoke${name}Previews`, summary: 'End every link to it' })
    @ID
    @ApiNoContentResponse()
    @problems(400, 401, 403, 404, 429)
    async revoke(@IdParam() id: string, @CurrentAuthor() author: Author): Promise<void> {
      await revokePreviews(this.dataSource, type, id, author);
    }
  }
  return named(PreviewLinksController, `${name}PreviewLinksController`);
}
