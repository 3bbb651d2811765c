import { Controller, Get, Post, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { NumberParam } from '../../platform/validation/number-param.js';
import { IdParam } from '../../platform/validation/uuid-param.js';
import { OptionalBody } from '../../platform/validation/validated-body.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { withETag } from './entry-response.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { IfMatchVersion } from '../common/if-match.js';
import { recoverEntry } from '../lifecycle/recover-entry.js';
import { discardChanges, restoreRevision } from '../lifecycle/restore-revision.js';
import { revisionListView, revisionView } from '../revisions/revision.view.js';
import { CompareRevisionsInput, DiscardInput, ListRevisionsInput } from '../revisions/revisions.input.js';
import { compareRevisions, listRevisions, readRevision } from '../revisions/revisions.js';
import { type EntryDocs, renameClass } from './entry-docs.js';
import { revisionDocs } from './revision-docs.js';

/** Revisions of one entry type: list, compare, restore, discard, and recover from the trash. */
export function revisionsController<Content extends EntryContent>(
  path: string,
  kind: EntryTypeDefinition<Content>,
  docs: EntryDocs,
): Type<unknown> {
  const routes = revisionDocs(docs);

  @docs.controller
  @Controller(`v1/merchandising/${path}/:id`)
  class RevisionsController {
    constructor(private readonly dataSource: DataSource) {}

    @Get('revisions')
    @RequireRole('viewer')
    @routes.list
    async list(@IdParam() id: string, @ValidatedQuery() input: ListRevisionsInput) {
      return revisionListView(await listRevisions(this.dataSource, kind.type, id, input));
    }

    @Get('revisions/:number')
    @RequireRole('viewer')
    @routes.get
    async get(@IdParam() id: string, @NumberParam() number: number) {
      return revisionView(await readRevision(this.dataSource, kind.type, id, number));
    }

    @Get('revisions/:number/changes')
    @RequireRole('viewer')
    @routes.compare
    compare(
      @IdParam() id: string,
      @NumberParam() number: number,
      @ValidatedQuery() { since }: CompareRevisionsInput,
    ) {
      return compareRevisions(this.dataSource, kind.type, id, number, since);
    }

    @Post('revisions/:number/restore')
    @RequireRole('merchandiser')
    @routes.restore
    async restore(
      @IdParam() id: string,
      @NumberParam() number: number,
      @IfMatchVersion() expectedVersion: number,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return withETag(
        reply,
        await restoreRevision(this.dataSource, kind, id, number, expectedVersion, author),
      );
    }

    @Post('recover')
    @RequireRole('merchandiser')
    @routes.recover
    async recover(
      @IdParam() id: string,
      @IfMatchVersion() expectedVersion: number,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return withETag(reply, await recoverEntry(this.dataSource, kind, id, expectedVersion, author));
    }

    @Post('discard')
    @RequireRole('merchandiser')
    @routes.discard
    async discard(
      @IdParam() id: string,
      @IfMatchVersion() expectedVersion: number,
      @OptionalBody() { locale }: DiscardInput,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return withETag(
        reply,
        await discardChanges(this.dataSource, kind, id, expectedVersion, locale, author),
      );
    }
  }
  return renameClass(RevisionsController, `${docs.tag}RevisionsController`);
}
