import { Body, Controller, Header, HttpCode, Post, UseFilters, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { LargeBody } from '../../platform/http/body-limits.js';
import { problems } from '../../platform/http/problem-docs.js';
import { validate } from '../../platform/http/validate.js';
import { KeyGuard, OfScope, RequireRole } from '../../platform/keys/key.guard.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { renderBody } from './render-body.js';
import { RenderingInput } from './rendering.input.js';
import { RenderingView } from './rendering.view.js';

/** For who writes: what the text at hand will look like. */
@ApiTags('Merchandising: Articles')
@ApiBearerAuth()
@Controller('v1/merchandising/articles/rendering')
@OfScope('article')
@UseGuards(KeyGuard)
@UseFilters(CatalogErrorFilter)
export class RenderingController {
  constructor(private readonly dataSource: DataSource) {}

  @Post()
  @LargeBody()
  @HttpCode(200)
  @RequireRole('viewer')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'renderArticleBody',
    summary: "What publishing would make of an article's text; nothing is written",
  })
  @ApiBody({ type: RenderingInput })
  @ApiOkResponse({ type: RenderingView })
  @problems(400, 401, 403, 413, 415, 429)
  async render(@Body() body: unknown): Promise<RenderingView> {
    return renderBody(this.dataSource.manager, validate(RenderingInput, body));
  }
}
