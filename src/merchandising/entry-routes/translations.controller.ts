import { Controller, Get, Post, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { IdParam } from '../../platform/validation/uuid-param.js';
import { OptionalBody } from '../../platform/validation/validated-body.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import type { EntryTypeDefinition } from '../common/entry-type-definition.js';
import { IfMatchVersion } from '../common/if-match.js';
import { confirmTranslations } from '../translations/confirm-translations.js';
import { directionFrom, readTranslations } from '../translations/read-translations.js';
import { ConfirmInput, TranslationsInput } from '../translations/translations.input.js';
import { TranslationsView, translationsView } from '../translations/translations.view.js';
import { type EntryDocs, renameClass } from './entry-docs.js';
import { translationDocs } from './translation-docs.js';

/** The texts of an entry beside their translations. */
export function translationsController(
  path: string,
  kind: EntryTypeDefinition,
  docs: EntryDocs,
): Type<unknown> {
  const routes = translationDocs(docs);

  @docs.controller
  @Controller(`v1/merchandising/${path}/:id/translations`)
  class TranslationsController {
    constructor(private readonly dataSource: DataSource) {}

    @Get()
    @RequireRole('viewer')
    @routes.list
    async list(
      @IdParam() id: string,
      @ValidatedQuery() { source }: TranslationsInput,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<TranslationsView> {
      const direction = directionFrom(source);
      const read = await readTranslations(this.dataSource, kind.type, id, direction);
      void reply.header('etag', `"${read.version}"`);
      return translationsView(direction, read);
    }

    @Post('confirm')
    @RequireRole('merchandiser')
    @routes.confirm
    async confirm(
      @IdParam() id: string,
      @IfMatchVersion() expectedVersion: number,
      @ValidatedQuery() { source }: TranslationsInput,
      @OptionalBody() { fields }: ConfirmInput,
      @CurrentAuthor() author: Author,
    ): Promise<TranslationsView> {
      const direction = directionFrom(source);
      const confirmed = await confirmTranslations(
        this.dataSource,
        kind,
        id,
        expectedVersion,
        direction,
        fields,
        author,
      );
      return translationsView(direction, confirmed);
    }
  }
  return renameClass(TranslationsController, `${docs.tag}TranslationsController`);
}
