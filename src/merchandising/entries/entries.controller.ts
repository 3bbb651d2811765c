import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Patch,
  Post,
  Res,
  type Type,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { IdParam } from '../../platform/http/uuid-param.js';
import { LargeBody } from '../../platform/http/body-limits.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import {
  type CreatedResponse,
  type IdempotencyKey,
  RequestIdempotencyKey,
  withIdempotency,
} from './with-idempotency.js';
import { type Author, CurrentAuthor } from './author.js';
import { createEntry } from './create-entry.js';
import { deleteEntry } from './delete-entry.js';
import { type EntryDocs, named } from './entry-docs.js';
import type { EntryContent, EntryTypeDefinition } from './entry-type-definition.js';
import { entryListView, entryView } from './entry.view.js';
import { IfMatchVersion } from './if-match.js';
import { listEntries } from './list-entries.js';
import { ListEntriesInput } from './list-entries.input.js';
import { patchEntry } from './patch-entry.js';
import { setPublished } from './publish-entry.js';
import { publishingOf } from './publish.input.js';
import { type EntryRecord, readEntry } from './entry-record.js';

/** The routes of one type of entry. All four types have the same, so they are written once. */
export function entriesController<Content extends EntryContent>(
  path: string,
  kind: EntryTypeDefinition<Content>,
  docs: EntryDocs,
): Type<unknown> {
  const asKind = kind as unknown as EntryTypeDefinition;

  @docs.controller
  @Controller(`v1/merchandising/${path}`)
  @UseGuards(KeyGuard)
  @UseFilters(CatalogErrorFilter)
  class EntriesController {
    constructor(private readonly dataSource: DataSource) {}

    @Post()
    @LargeBody()
    @RequireRole('merchandiser')
    @docs.create
    async create(
      @Body() body: unknown,
      @CurrentAuthor() author: Author,
      @RequestIdempotencyKey() once: IdempotencyKey | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return withIdempotency(this.dataSource, reply, author, once, async (database) =>
        made(path, await createEntry(database, kind, body, author)),
      );
    }

    @Get()
    @RequireRole('viewer')
    @docs.list
    async list(@ValidatedQuery() input: ListEntriesInput) {
      return entryListView(await listEntries(this.dataSource, kind.type, input));
    }

    @Get(':id')
    @RequireRole('viewer')
    @docs.read
    async read(@IdParam() id: string, @Res({ passthrough: true }) reply: FastifyReply) {
      return tagged(reply, await readEntry<Content>(this.dataSource.manager, kind.type, id));
    }

    @Patch(':id')
    @LargeBody()
    @RequireRole('merchandiser')
    @docs.patch
    async patch(
      @IdParam() id: string,
      @IfMatchVersion() seen: number,
      @Body() body: unknown,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return tagged(reply, await patchEntry(this.dataSource, kind, id, seen, () => body, author));
    }

    @Delete(':id')
    @HttpCode(204)
    @RequireRole('merchandiser')
    @docs.delete
    async delete(@IdParam() id: string, @IfMatchVersion() seen: number, @CurrentAuthor() author: Author) {
      await deleteEntry(this.dataSource, asKind, id, seen, author);
    }

    @Post(':id/publish')
    @HttpCode(200)
    @RequireRole('merchandiser')
    @docs.publish
    async publish(
      @IdParam() id: string,
      @IfMatchVersion() seen: number,
      @Body() body: unknown,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const publishing = { published: true, ...publishingOf(kind, body) };
      return tagged(reply, await setPublished(this.dataSource, kind, id, seen, author, publishing));
    }

    @Post(':id/unpublish')
    @HttpCode(200)
    @RequireRole('merchandiser')
    @docs.unpublish
    async unpublish(
      @IdParam() id: string,
      @IfMatchVersion() seen: number,
      @Body() body: unknown,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const publishing = { published: false, ...publishingOf(kind, body) };
      return tagged(reply, await setPublished(this.dataSource, kind, id, seen, author, publishing));
    }
  }
  return named(EntriesController, `${docs.tag}Controller`);
}

/** The entry with its version as entity tag, ready for If-Match. */
export function tagged<Content extends object>(reply: FastifyReply, entry: EntryRecord<Content>) {
  void reply.headers({ etag: `"${entry.version}"`, 'cache-control': 'no-store' });
  return entryView(entry);
}

export function made<Content extends object>(path: string, entry: EntryRecord<Content>): CreatedResponse {
  const location = `/v1/merchandising/${path}/${entry.id}`;
  return { location, etag: `"${entry.version}"`, body: entryView(entry) };
}
