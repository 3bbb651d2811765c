import { Body, Controller, Get, HttpCode, Post, Res, type Type, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { NumberParam } from '../../platform/http/number-param.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { IdParam } from '../../platform/http/uuid-param.js';
import { validate } from '../../platform/http/validate.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { type Author, CurrentAuthor } from './author.js';
import { tagged } from './entries.controller.js';
import { type EntryDocs, named } from './entry-docs.js';
import type { EntryContent, EntryTypeDefinition } from './entry-type-definition.js';
import { IfMatchVersion } from './if-match.js';
import { recoverEntry } from './recover-entry.js';
import { discardChanges, restoreRevision } from './restore-revision.js';
import { revisionListView, revisionView } from './revision.view.js';
import { CompareRevisionsInput, DiscardInput, ListRevisionsInput } from './revisions.input.js';
import { compareRevisions, listRevisions, readRevision } from './revisions.js';

/** The routes of one type's past: what it said, what changed, and back, also from the trash. */
export function revisionsController<Content extends EntryContent>(
  path: string,
  kind: EntryTypeDefinition<Content>,
  docs: EntryDocs,
): Type<unknown> {
  @docs.controller
  @Controller(`v1/merchandising/${path}/:id`)
  @UseGuards(KeyGuard)
  @UseFilters(CatalogErrorFilter)
  class RevisionsController {
    constructor(private readonly dataSource: DataSource) {}

    @Get('revisions')
    @RequireRole('viewer')
    @docs.revisions
    async list(@IdParam() id: string, @ValidatedQuery() input: ListRevisionsInput) {
      return revisionListView(await listRevisions(this.dataSource, kind.type, id, input));
    }

    @Get('revisions/:number')
    @RequireRole('viewer')
    @docs.revision
    async read(@IdParam() id: string, @NumberParam() number: number) {
      return revisionView(await readRevision(this.dataSource, kind.type, id, number));
    }

    @Get('revisions/:number/changes')
    @RequireRole('viewer')
    @docs.changes
    changes(
      @IdParam() id: string,
      @NumberParam() number: number,
      @ValidatedQuery() { since }: CompareRevisionsInput,
    ) {
      return compareRevisions(this.dataSource, kind.type, id, number, since);
    }

    @Post('revisions/:number/restore')
    @HttpCode(200)
    @RequireRole('merchandiser')
    @docs.restore
    async restore(
      @IdParam() id: string,
      @NumberParam() number: number,
      @IfMatchVersion() seen: number,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return tagged(reply, await restoreRevision(this.dataSource, kind, id, number, seen, author));
    }

    @Post('recover')
    @HttpCode(200)
    @RequireRole('merchandiser')
    @docs.recover
    async recover(
      @IdParam() id: string,
      @IfMatchVersion() seen: number,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return tagged(reply, await recoverEntry(this.dataSource, kind, id, seen, author));
    }

    @Post('discard')
    @HttpCode(200)
    @RequireRole('merchandiser')
    @docs.discard
    async discard(
      @IdParam() id: string,
      @IfMatchVersion() seen: number,
      @Body() body: unknown,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const { locale } = validate(DiscardInput, body ?? {});
      return tagged(reply, await discardChanges(this.dataSource, kind, id, seen, locale, author));
    }
  }
  return named(RevisionsController, `${docs.tag}RevisionsController`);
}
