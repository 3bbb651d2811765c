import { Controller, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LargeBody } from '../../platform/http/body-limits.js';
import { OfScope, RequireRole } from '../../platform/keys/key.guard.js';
import { renderBody } from './render-body.js';
import { RenderingInput } from './rendering.input.js';
import { RenderingView } from './rendering.view.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { ValidatedBody } from '../../platform/validation/validated-body.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

/** Renders article bodies for the editor's live view. */
@Authenticated('Merchandising: Articles')
@Controller('v1/merchandising/articles/rendering')
@OfScope('article')
export class RenderingController {
  constructor(private readonly dataSource: DataSource) {}

  @Post()
  @LargeBody()
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'renderArticleBody',
    summary: "Render an article's text",
    description:
      'Returns the HTML that publishing would create from the text, with warnings. Nothing is stored.',
    body: RenderingInput,
    success: 'The HTML and its warnings',
    response: RenderingView,
  })
  async render(@ValidatedBody() input: RenderingInput): Promise<RenderingView> {
    return renderBody(this.dataSource.manager, input);
  }
}
