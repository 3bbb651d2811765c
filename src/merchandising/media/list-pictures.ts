import type { DataSource } from 'typeorm';
import type { Picture } from '../../catalog/entities/content/picture.entity.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { ListPicturesInput } from './list-pictures.input.js';
import { type PictureListView, pictureView } from './picture.view.js';

/** Uploaded pictures, newest first. */
export async function listPictures(
  dataSource: Pick<DataSource, 'query'>,
  { limit, cursor }: ListPicturesInput,
): Promise<PictureListView> {
  const [at, last] = decodeCursor(cursor, 'uploaded', ['time', 'text']) ?? [null, null];
  const rows = await dataSource.query<Picture[]>(LIST, [at, last, limit + 1]);
  const { items, nextCursor } = pageOf(rows, limit, 'uploaded', ({ uploadedAt, hash }) => [
    // The format of Postgres, which the cursor is compared with.
    uploadedAt.toISOString().replace('T', ' ').replace('Z', '+00'),
    hash,
  ]);
  return { items: items.map(pictureView), nextCursor };
}

const LIST = `
  SELECT hash, width, height, bytes, alt, actor, uploaded_at AS "uploadedAt" FROM catalog.media
  WHERE $1::timestamptz IS NULL OR (uploaded_at, hash) < ($1, $2)
  ORDER BY uploaded_at DESC, hash DESC LIMIT $3`;
