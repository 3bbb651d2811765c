import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Media } from '../../catalog/entities/content/media.entity.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import type { MediaFiles } from '../../platform/media/media-files.js';
import { fileNames } from '../../platform/media/media-path.js';
import type { Author } from '../common/author.js';
import { encodeImage } from './encode-image.js';
import { lockMedia } from './media-lock.js';

/**
 * Stores an image in all widths. Its files are written before its row, so that a crash in between
 * leaves nothing to repair. Uploading the same file again restores files that are missing.
 * @throws CatalogError invalid
 */
export async function uploadMedia(
  dataSource: DataSource,
  store: MediaFiles,
  bytes: Buffer,
  { actor }: Author,
): Promise<Media> {
  const hash = createHash('sha256').update(bytes).digest('base64url');
  const known = await dataSource.getRepository(Media).findOneBy({ hash });
  if (known && (await hasAllFiles(store, known))) return known;
  const { width, height, files } = await encodeImage(bytes);
  return inTransaction(dataSource, async (manager) => {
    await lockMedia(manager, hash);
    for (const file of files) await store.put(hash, file.name, file.bytes);
    await manager.query(INSERT, [hash, width, height, bytes.length, actor]);
    return manager.findOneByOrFail(Media, { hash });
  });
}

const INSERT = `
  INSERT INTO catalog.media (hash, width, height, bytes, actor) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;

async function hasAllFiles(store: MediaFiles, { hash, width }: Media): Promise<boolean> {
  const exist = await Promise.all(fileNames(width).map((name) => store.has(hash, name)));
  return exist.every(Boolean);
}
