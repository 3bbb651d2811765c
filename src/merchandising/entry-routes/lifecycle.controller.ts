import { Controller, Get, Post, Put, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { IdParam } from '../../platform/validation/uuid-param.js';
import { ValidatedBody } from '../../platform/validation/validated-body.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { setArchived } from '../lifecycle/archive-entry.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { duplicateEntry } from '../lifecycle/duplicate-entry.js';
import { readEntry } from '../entries/entry-record.js';
import { createdResponse, withETag } from './entry-response.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { IfMatchVersion } from '../common/if-match.js';
import type { WarningsView } from '../lifecycle/warnings.view.js';
import { type IdempotencyKey, RequestIdempotencyKey, withIdempotency } from '../common/with-idempotency.js';
import { ScheduleInput, plannedActions } from '../schedules/schedule.input.js';
import { setSchedule } from '../schedules/set-schedule.js';
import { type EntryDocs, renameClass } from './entry-docs.js';
import { lifecycleDocs } from './lifecycle-docs.js';

/** Warnings, schedules, archiving and duplicating: for all types except the taxonomy, which is public while in use. */
export function lifecycleController<Content extends EntryContent>(
  path: string,
  kind: EntryTypeDefinition<Content>,
  docs: EntryDocs,
): Type<unknown> {
  const routes = lifecycleDocs(docs);

  @docs.controller
  @Controller(`v1/merchandising/${path}/:id`)
  class LifecycleController {
    constructor(private readonly dataSource: DataSource) {}

    @Post('archive')
    @RequireRole('merchandiser')
    @routes.archive
    async archive(
      @IdParam() id: string,
      @IfMatchVersion() expectedVersion: number,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return withETag(reply, await setArchived(this.dataSource, kind, id, expectedVersion, author, true));
    }

    @Post('unarchive')
    @RequireRole('merchandiser')
    @routes.unarchive
    async unarchive(
      @IdParam() id: string,
      @IfMatchVersion() expectedVersion: number,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return withETag(reply, await setArchived(this.dataSource, kind, id, expectedVersion, author, false));
    }

    @Get('warnings')
    @RequireRole('viewer')
    @routes.warnings
    async warnings(@IdParam() id: string): Promise<WarningsView> {
      const { manager } = this.dataSource;
      const { content } = await readEntry<Content>(manager, kind.type, id);
      return { items: (await kind.warnings?.(manager, content)) ?? [] };
    }

    @Put('schedule')
    @RequireRole('merchandiser')
    @routes.schedule
    async schedule(
      @IdParam() id: string,
      @IfMatchVersion() expectedVersion: number,
      @ValidatedBody() input: ScheduleInput,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const planned = plannedActions(input);
      return withETag(reply, await setSchedule(this.dataSource, kind, id, expectedVersion, planned, author));
    }

    @Post('duplicate')
    @RequireRole('merchandiser')
    @routes.duplicate
    async duplicate(
      @IdParam() id: string,
      @CurrentAuthor() author: Author,
      @RequestIdempotencyKey() idempotencyKey: IdempotencyKey | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return withIdempotency(this.dataSource, reply, author, idempotencyKey, async (database) =>
        createdResponse(path, await duplicateEntry(database, kind, id, author)),
      );
    }
  }
  return renameClass(LifecycleController, `${docs.tag}LifecycleController`);
}
