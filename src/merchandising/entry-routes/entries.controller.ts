import { Body, Controller, Delete, Get, Patch, Post, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { LargeBody } from '../../platform/http/body-limits.js';
import { IdParam } from '../../platform/validation/uuid-param.js';
import { OptionalBody } from '../../platform/validation/validated-body.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { createEntry } from '../entries/create-entry.js';
import { deleteEntry } from '../lifecycle/delete-entry.js';
import { readEntry } from '../entries/entry-record.js';
import { createdResponse, withETag } from './entry-response.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { entryListView } from './entry.view.js';
import { IfMatchVersion } from '../common/if-match.js';
import { ListEntriesInput } from '../entry-lists/list-entries.input.js';
import { listEntries } from '../entry-lists/list-entries.js';
import { patchEntry } from '../entries/patch-entry.js';
import { setPublished } from '../lifecycle/publish-entry.js';
import { PublishInput, requireLocalesOf } from '../lifecycle/publish.input.js';
import { type IdempotencyKey, RequestIdempotencyKey, withIdempotency } from '../common/with-idempotency.js';
import { type EntryDocs, renameClass } from './entry-docs.js';

/** The routes that all entry types have. Bodies are validated when the merged content is saved. */
export function entriesController<Content extends EntryContent>(
  path: string,
  kind: EntryTypeDefinition<Content>,
  docs: EntryDocs,
): Type<unknown> {
  @docs.controller
  @Controller(`v1/merchandising/${path}`)
  class EntriesController {
    constructor(private readonly dataSource: DataSource) {}

    @Post()
    @LargeBody()
    @RequireRole('merchandiser')
    @docs.create
    async create(
      @Body() body: unknown,
      @CurrentAuthor() author: Author,
      @RequestIdempotencyKey() idempotencyKey: IdempotencyKey | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return withIdempotency(this.dataSource, reply, author, idempotencyKey, async (database) =>
        createdResponse(path, await createEntry(database, kind, body, author)),
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
    @docs.get
    async get(@IdParam() id: string, @Res({ passthrough: true }) reply: FastifyReply) {
      return withETag(reply, await readEntry<Content>(this.dataSource.manager, kind.type, id));
    }

    @Patch(':id')
    @LargeBody()
    @RequireRole('merchandiser')
    @docs.update
    async update(
      @IdParam() id: string,
      @IfMatchVersion() expectedVersion: number,
      @Body() body: unknown,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return withETag(
        reply,
        await patchEntry(this.dataSource, kind, id, expectedVersion, () => body, author),
      );
    }

    @Delete(':id')
    @RequireRole('merchandiser')
    @docs.delete
    async delete(
      @IdParam() id: string,
      @IfMatchVersion() expectedVersion: number,
      @CurrentAuthor() author: Author,
    ) {
      await deleteEntry(this.dataSource, kind as unknown as EntryTypeDefinition, id, expectedVersion, author);
    }

    @Post(':id/publish')
    @RequireRole('merchandiser')
    @docs.publish
    async publish(
      @IdParam() id: string,
      @IfMatchVersion() expectedVersion: number,
      @OptionalBody() input: PublishInput,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const publishing = { published: true, locales: requireLocalesOf(kind, input) };
      return withETag(
        reply,
        await setPublished(this.dataSource, kind, id, expectedVersion, author, publishing),
      );
    }

    @Post(':id/unpublish')
    @RequireRole('merchandiser')
    @docs.unpublish
    async unpublish(
      @IdParam() id: string,
      @IfMatchVersion() expectedVersion: number,
      @OptionalBody() input: PublishInput,
      @CurrentAuthor() author: Author,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const publishing = { published: false, locales: requireLocalesOf(kind, input) };
      return withETag(
        reply,
        await setPublished(this.dataSource, kind, id, expectedVersion, author, publishing),
      );
    }
  }
  return renameClass(EntriesController, `${docs.tag}Controller`);
}
