import { Controller, Delete, Post, type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Int } from '../catalog/fields/scalars.js';
import { type Author, CurrentAuthor } from '../merchandising/common/author.js';
import { renameClass } from '../merchandising/entry-routes/entry-docs.js';
import { IdParam } from '../platform/validation/uuid-param.js';
import { OfScope, RequireRole } from '../platform/keys/key.guard.js';
import { createPreviewLink, revokePreviews } from './preview-links.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { OptionalBody } from '../platform/validation/validated-body.js';
import { Authenticated } from '../platform/keys/authenticated.js';

const SECONDS_PER_DAY = 86_400;

class PreviewInput {
  @Int({
    min: 60,
    max: 30 * SECONDS_PER_DAY,
    description: 'How long the link is valid, in seconds; a day by default',
  })
  seconds?: number;
}

class PreviewLinkView {
  @ApiProperty({ description: 'Path of the preview as JSON; shown in this response only' }) path!: string;
  @ApiProperty({ description: 'Path of the preview as a page of the website' }) page!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

/** Creates and revokes links to the working copies of products or articles. */
export function previewLinksController(type: 'product' | 'article'): Type<unknown> {
  const name = type === 'product' ? 'Product' : 'Article';

  @OfScope(type)
  @Authenticated(`Merchandising: ${name}s`)
  @Controller(`v1/merchandising/${type}s/:id/preview`)
  class PreviewLinksController {
    constructor(private readonly dataSource: DataSource) {}

    @Post()
    @RequireRole('merchandiser')
    @Endpoint({
      operationId: `create${name}Preview`,
      summary: `Create a preview link of ${type === 'product' ? 'a product' : 'an article'}`,
      description:
        'Anyone with the link sees what publishing would show. The link is shown in this response only.',
      body: PreviewInput,
      bodyIsOptional: true,
      status: 201,
      success: 'The link',
      response: PreviewLinkView,
      errors: [404],
    })
    async link(
      @IdParam() id: string,
      @OptionalBody() { seconds = SECONDS_PER_DAY }: PreviewInput,
      @CurrentAuthor() author: Author,
    ): Promise<PreviewLinkView> {
      const { path, page, expiresAt } = await createPreviewLink(this.dataSource, type, id, seconds, author);
      return { path, page, expiresAt: expiresAt.toISOString() };
    }

    @Delete()
    @RequireRole('merchandiser')
    @Endpoint({
      operationId: `revoke${name}Previews`,
      summary: `Revoke the preview links of ${type === 'product' ? 'a product' : 'an article'}`,
      status: 204,
      success: 'The links are revoked',
      errors: [404],
    })
    async revoke(@IdParam() id: string, @CurrentAuthor() author: Author): Promise<void> {
      await revokePreviews(this.dataSource, type, id, author);
    }
  }
  return renameClass(PreviewLinksController, `${name}PreviewLinksController`);
}
