import { Body, Controller, Get, HttpCode, Post, Res, type Type, UseFilters, UseGuards } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiParam } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { problems } from '../../platform/http/problem-docs.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { IdParam } from '../../platform/http/uuid-param.js';
import { validate } from '../../platform/http/validate.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { type Author, CurrentAuthor } from '../entries/author.js';
import { type EntryDocs, IF_MATCH, named } from '../entries/entry-docs.js';
import type { EntryTypeDefinition } from '../entries/entry-type-definition.js';
import { IfMatchVersion } from '../entries/if-match.js';
import { confirmTranslations } from './confirm-translations.js';
import { directionFrom, readTranslations } from './read-translations.js';
import { ConfirmInput, TranslationsInput } from './translations.input.js';
import { TranslationsView, translationsView } from './translations.view.js';

const ID = ApiParam({ name: 'id', format: 'uuid' });

/** What is said in one language beside the other. */
export function translationsController(
  path: string,
  kind: EntryTypeDefinition,
  docs: EntryDocs,
): Type<unknown> {
  @docs.controller
  @Controller(`v1/merchandising/${path}/:id/translations`)
  @UseGuards(KeyGuard)
  @UseFilters(CatalogErrorFilter)
  class TranslationsController {
    constructor(private readonly dataSource: DataSource) {}

    @Get()
    @RequireRole('viewer')
    @docs.operation(
      'list',
      'Every text beside its translation, and whether the source has changed since',
      'Translations',
    )
    @ID
    @ApiOkResponse({ type: TranslationsView })
    @problems(400, 401, 403, 404, 429)
    async list(
      @IdParam() id: string,
      @ValidatedQuery() { source }: TranslationsInput,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<TranslationsView> {
      const direction = directionFrom(source);
      const read = await readTranslations(this.dataSource, kind.type, id, direction);
      void reply.headers({ etag: `"${read.version}"`, 'cache-control': 'no-store' });
      return translationsView(direction, read);
    }

    @Post('confirm')
    @HttpCode(200)
    @RequireRole('merchandiser')
    @docs.operation(
      'confirm',
      'Say that outdated translations still hold for what the source says now',
      'Translations',
    )
    @ID
    @IF_MATCH
    @ApiBody({ type: ConfirmInput, required: false })
    @ApiOkResponse({ type: TranslationsView })
    @problems(400, 401, 403, 404, 409, 412, 413, 415, 428, 429)
    async confirm(
      @IdParam() id: string,
      @IfMatchVersion() seen: number,
      @ValidatedQuery() { source }: TranslationsInput,
      @Body() body: unknown,
      @CurrentAuthor() author: Author,
    ): Promise<TranslationsView> {
      const { fields } = validate(ConfirmInput, body ?? {});
      const direction = directionFrom(source);
      const { dataSource } = this;
      const confirmed = await confirmTranslations(dataSource, kind, id, seen, direction, fields, author);
      return translationsView(direction, confirmed);
    }
  }
  return named(TranslationsController, `${docs.tag}TranslationsController`);
}
