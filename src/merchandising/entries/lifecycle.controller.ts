import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Put,
  Res,
  type Type,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { IdParam } from '../../platform/http/uuid-param.js';
import { validate } from '../../platform/http/validate.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { ScheduleInput, plannedIn } from '../schedules/schedule.input.js';
import { setSchedule } from '../schedules/set-schedule.js';
import { type IdempotencyKey, RequestIdempotencyKey, withIdempotency } from './with-idempotency.js';
import { setArchived } from './archive-entry.js';
import { type Author, CurrentAuthor } from './author.js';
import { duplicateEntry } from './duplicate-entry.js';
import { made, tagged } from './entries.controller.js';
import { type EntryDocs, named } from './entry-docs.js';
import type { EntryContent, EntryTypeDefinition } from './entry-type-definition.js';
import { IfMatchVersion } from './if-match.js';
import { readEntry } from './entry-record.js';
import type { WarningsView } from './warnings.view.js';

/** Warnings, schedules, archiving and copying, for what has a life of its own: vocabulary is there as long as something names it. */
export function lifecycleController<Content extends EntryContent>(
  path: string,
  kind: EntryTypeDefinition<Content>,
  docs: EntryDocs,
): Type<unknown> {
  @docs.controller
  @Controller(`v1/merchandising/${path}/:id`)
  @UseGuards(KeyGuard)
  @UseFilters(CatalogErrorFilter)
  class LifeController {
    constructor(private readonly dataSource: DataSource) {}

    @Post('archive')
    @HttpCode(200)
    @RequireRole('merchandiser')
    @docs.archive
    async archive(
      @IdParam() id: string,
      @IfMatchVersion() seen: number,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return tagged(reply, await setArchived(this.dataSource, kind, id, seen, author, true));
    }

    @Post('unarchive')
    @HttpCode(200)
    @RequireRole('merchandiser')
    @docs.unarchive
    async unarchive(
      @IdParam() id: string,
      @IfMatchVersion() seen: number,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return tagged(reply, await setArchived(this.dataSource, kind, id, seen, author, false));
    }

    @Get('warnings')
    @RequireRole('viewer')
    @docs.warnings
    async warnings(@IdParam() id: string): Promise<WarningsView> {
      const { manager } = this.dataSource;
      const { content } = await readEntry<Content>(manager, kind.type, id);
      return { items: (await kind.warnings?.(manager, content)) ?? [] };
    }

    @Put('schedule')
    @RequireRole('merchandiser')
    @docs.schedule
    async schedule(
      @IdParam() id: string,
      @IfMatchVersion() seen: number,
      @Body() body: unknown,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const planned = plannedIn(validate(ScheduleInput, body));
      return tagged(reply, await setSchedule(this.dataSource, kind, id, seen, planned, author));
    }

    @Post('duplicate')
    @RequireRole('merchandiser')
    @docs.duplicate
    async duplicate(
      @IdParam() id: string,
      @CurrentAuthor() author: Author,
      @RequestIdempotencyKey() once: IdempotencyKey | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return withIdempotency(this.dataSource, reply, author, once, async (database) =>
        made(path, await duplicateEntry(database, kind, id, author)),
      );
    }
  }
  return named(LifeController, `${docs.tag}LifeController`);
}
