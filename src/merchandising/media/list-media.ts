import type { DataSource } from 'typeorm';
import type { Media } from '../../catalog/entities/content/media.entity.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { ListMediaInput } from './list-media.input.js';
import { type MediaListView, mediaView } from './media.view.js';

/** Uploaded images, newest first. */
export async function listMedia(
  dataSource: Pick<DataSource, 'query'>,
  { limit, cursor }: ListMediaInput,
): Promise<MediaListView> {
  const [at, last] = decodeCursor(cursor, 'uploaded', ['time', 'text']) ?? [null, null];
  const rows = await dataSource.query<Media[]>(LIST, [at, last, limit + 1]);
  const { items, nextCursor } = pageOf(rows, limit, 'uploaded', ({ uploadedAt, hash }) => [
    // The format of Postgres, which the cursor is compared with.
    uploadedAt.toISOString().replace('T', ' ').replace('Z', '+00'),
    hash,
  ]);
  return { items: items.map(mediaView), nextCursor };
}

const LIST = `
  SELECT hash, width, height, bytes, alt, actor, uploaded_at AS "uploadedAt" FROM catalog.media
  WHERE $1::timestamptz IS NULL OR (uploaded_at, hash) < ($1, $2)
  ORDER BY uploaded_at DESC, hash DESC LIMIT $3`;
