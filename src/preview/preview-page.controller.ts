import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ValidatedQuery } from '../platform/validation/validated-query.js';
import { LocaleInput } from '../platform/locale/locale.input.js';
import type { Locale } from '../platform/locale/locale.js';
import { ReaderLocale } from '../platform/locale/reader-locale.js';
import { HTML, Pages } from '../website/pages/pages.js';
import { PreviewErrorFilter } from './preview-error.filter.js';
import { previewDocument } from './preview-document.js';
import { PREVIEWS } from './read-preview.js';

/** Previews as pages of the website. */
@ApiExcludeController()
@Controller('preview')
@UseFilters(PreviewErrorFilter)
export class PreviewPageController {
  constructor(
    @InjectDataSource(PREVIEWS) private readonly dataSource: DataSource,
    private readonly pages: Pages,
  ) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @ValidatedQuery() _input: LocaleInput,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ) {
    const text = await previewDocument(this.dataSource, this.pages, token, locale);
    void reply.headers({
      'content-language': locale,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    });
    await reply.type(HTML).send(text);
  }
}
