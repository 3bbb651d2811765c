import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Picture } from '../../catalog/entities/content/picture.entity.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import type { PictureFiles } from '../../platform/media/picture-files.js';
import { fileNames } from '../../platform/media/picture-path.js';
import type { Author } from '../common/author.js';
import { encodePicture } from './encode-picture.js';
import { lockPicture } from './picture-lock.js';

/**
 * Stores a picture in all widths. Its files are written before its row, so that a crash in between
 * leaves nothing to repair. Uploading the same file again restores files that are missing.
 * @throws CatalogError invalid
 */
export async function uploadPicture(
  dataSource: DataSource,
  store: PictureFiles,
  bytes: Buffer,
  { actor }: Author,
): Promise<Picture> {
  const hash = createHash('sha256').update(bytes).digest('base64url');
  const known = await dataSource.getRepository(Picture).findOneBy({ hash });
  if (known && (await hasAllFiles(store, known))) return known;
  const { width, height, files } = await encodePicture(bytes);
  return inTransaction(dataSource, async (manager) => {
    await lockPicture(manager, hash);
    for (const file of files) await store.put(hash, file.name, file.bytes);
    await manager.query(INSERT, [hash, width, height, bytes.length, actor]);
    return manager.findOneByOrFail(Picture, { hash });
  });
}

const INSERT = `
  INSERT INTO catalog.media (hash, width, height, bytes, actor) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;

async function hasAllFiles(store: PictureFiles, { hash, width }: Picture): Promise<boolean> {
  const exist = await Promise.all(fileNames(width).map((name) => store.has(hash, name)));
  return exist.every(Boolean);
}
