import type { FastifyReply } from 'fastify';
import type { EntryRecord } from '../entries/entry-record.js';
import { entryView } from './entry.view.js';
import type { CreatedResponse } from '../common/with-idempotency.js';

/** Returns the entry and sets its version as the ETag of the reply. */
export function withETag<Content extends object>(reply: FastifyReply, entry: EntryRecord<Content>) {
  void reply.header('etag', `"${entry.version}"`);
  return entryView(entry);
}

/** @param path of its type, below /v1/merchandising/ */
export function createdResponse<Content extends object>(
  path: string,
  entry: EntryRecord<Content>,
): CreatedResponse {
  const location = `/v1/merchandising/${path}/${entry.id}`;
  return { location, etag: `"${entry.version}"`, body: entryView(entry) };
}
