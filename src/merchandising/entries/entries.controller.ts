import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Patch,
  Post,
  Res,
  type Type,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { IdParam } from '../../platform/http/uuid-param.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { type Author, CurrentAuthor } from './author.js';
import { createEntry } from './create-entry.js';
import { deleteEntry } from './delete-entry.js';
import { EntryDocs } from './entry-docs.js';
import type { EntryContent, EntryKind } from './entry-kind.js';
import { EntryView, entryListView, entryView } from './entry.view.js';
import { OptionalSeenVersion, SeenVersion } from './if-match.js';
import { listEntries } from './list-entries.js';
import { ListEntriesInput } from './list-entries.input.js';
import { patchEntry } from './patch-entry.js';
import { setPublished } from './publish-entry.js';
import { type StoredEntry, readEntry } from './stored-entry.js';

/** The routes of one type of entry. All four types have the same, so they are written once. */
export function entriesController<Content extends EntryContent>(
  path: string,
  tag: string,
  kind: EntryKind<Content>,
): Type<unknown> {
  const asKind = kind as unknown as EntryKind;
  const docs = new EntryDocs(
    kind.type,
    tag,
    named(kind.content, kind.content.name.replace('Content', 'Input')),
    named(PartialType(kind.content), kind.content.name.replace('Content', 'Patch')),
    named(IntersectionType(EntryView, kind.content), kind.content.name.replace('Content', 'View')),
  );

  @docs.controller
  @Controller(`v1/merchandising/${path}`)
  @UseGuards(KeyGuard)
  @UseFilters(CatalogErrorFilter)
  class EntriesController {
    constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

    @Post()
    @RequireRole('merchandiser')
    @docs.create
    async create(
      @Body() body: unknown,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return created(reply, path, await createEntry(this.dataSource, kind, body, author));
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
    @RequireRole('merchandiser')
    @docs.patch
    async patch(
      @IdParam() id: string,
      @SeenVersion() seen: number,
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
    async delete(@IdParam() id: string, @SeenVersion() seen: number) {
      await deleteEntry(this.dataSource, asKind, id, seen);
    }

    @Post(':id/publish')
    @HttpCode(200)
    @RequireRole('merchandiser')
    @docs.publish
    async publish(
      @IdParam() id: string,
      @OptionalSeenVersion() seen: number | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return tagged(reply, await setPublished(this.dataSource, kind, id, seen, true));
    }

    @Post(':id/unpublish')
    @HttpCode(200)
    @RequireRole('merchandiser')
    @docs.unpublish
    async unpublish(
      @IdParam() id: string,
      @OptionalSeenVersion() seen: number | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return tagged(reply, await setPublished(this.dataSource, kind, id, seen, false));
    }
  }
  return named(EntriesController, `${tag}Controller`);
}

/** Nest and OpenAPI tell classes apart by name. */
function named<T extends Type<unknown>>(base: T, name: string): T {
  const derived = { [name]: class extends (base as Type<object>) {} }[name];
  return derived as unknown as T;
}

/** The entry with its version as entity tag, ready for If-Match. */
export function tagged<Content extends object>(reply: FastifyReply, entry: StoredEntry<Content>) {
  void reply.headers({ etag: `"${entry.version}"`, 'cache-control': 'no-store' });
  return entryView(entry);
}

function created<Content extends object>(reply: FastifyReply, path: string, entry: StoredEntry<Content>) {
  void reply.header('location', `/v1/merchandising/${path}/${entry.id}`);
  return tagged(reply, entry);
}
