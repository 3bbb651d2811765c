import { CatalogError } from '../../catalog/errors.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';
import type { MediaFiles } from '../../platform/media/media-files.js';
import { fileNames } from '../../platform/media/media-path.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import { lockMedia } from './media-lock.js';
import { mediaUses } from './media-uses.js';
import { imageNotFound } from './read-media.js';

/**
 * Deletes an image that is not in use, and its files. If the file store fails, the image is still listed and can
 * be deleted again.
 * @throws CatalogError not_found; in_use with the referencing entries
 */
export async function deleteMedia(database: Database, files: MediaFiles, hash: string, author: Author) {
  await inTransaction(database, async (manager) => {
    await lockMedia(manager, hash);
    // Saving an entry that uses the image locks this row too, so that one of the two sees the other's change.
    const [image] = await manager.query<{ width: number }[]>(LOCK, [hash]);
    if (!image) throw imageNotFound();
    const referencingEntries = await mediaUses(manager, hash);
    if (referencingEntries.length > 0) {
      const faults = referencingEntries.map(({ type, id, name }) => ({
        path: '',
        code: 'in_use',
        message: `${type} ${Object.values(name)[0]} (${id}) shows it`,
      }));
      throw new CatalogError('in_use', 'This image is in use.', faults, { referencingEntries });
    }
    await manager.query('DELETE FROM catalog.media WHERE hash = $1', [hash]);
    await audit(manager, author, 'media_deleted', [{ details: { hash } }]);
    await files.remove(hash, fileNames(image.width));
  });
}

const LOCK = 'SELECT width FROM catalog.media WHERE hash = $1 FOR UPDATE';
