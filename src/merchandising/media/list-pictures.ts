import type { DataSource } from 'typeorm';
import { Picture } from '../../catalog/entities/content/picture.entity.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { ListPicturesInput } from './list-pictures.input.js';
import { type PictureListView, pictureView } from './picture.view.js';

/** Pictures that were uploaded, the newest first. */
export async function listPictures(
  dataSource: DataSource,
  { limit, cursor }: ListPicturesInput,
): Promise<PictureListView> {
  const after = decodeCursor(cursor, 'uploaded', ['time', 'text']);
  const query = dataSource
    .getRepository(Picture)
    .createQueryBuilder('picture')
    .orderBy('picture.uploadedAt', 'DESC')
    .addOrderBy('picture.hash', 'DESC')
    .limit(limit + 1);
  if (after)
    query.where('(picture.uploadedAt, picture.hash) < (:at, :hash)', { at: after[0], hash: after[1] });
  const { items, nextCursor } = pageOf(await query.getMany(), limit, 'uploaded', ({ uploadedAt, hash }) => [
    // As Postgres prints it.
    uploadedAt.toISOString().replace('T', ' ').replace('Z', '+00'),
    hash,
  ]);
  return { items: items.map(pictureView), nextCursor };
}
