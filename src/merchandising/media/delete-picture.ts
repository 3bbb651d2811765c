import { CatalogError } from '../../catalog/errors.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';
import type { PictureFiles } from '../../platform/media/picture-files.js';
import { fileNames } from '../../platform/media/picture-path.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import { lockPicture } from './picture-lock.js';
import { pictureUses } from './picture-uses.js';
import { pictureNotFound } from './read-picture.js';

/**
 * Deletes a picture that is not in use, and its files. If the file store fails, the picture is still listed and can
 * be deleted again.
 * @throws CatalogError not_found; in_use with the referencing entries
 */
export async function deletePicture(database: Database, files: PictureFiles, hash: string, author: Author) {
  await inTransaction(database, async (manager) => {
    await lockPicture(manager, hash);
    // Saving an entry that uses the picture locks this row too, so that one of the two sees the other's change.
    const [picture] = await manager.query<{ width: number }[]>(LOCK, [hash]);
    if (!picture) throw pictureNotFound();
    const referencingEntries = await pictureUses(manager, hash);
    if (referencingEntries.length > 0) {
      const faults = referencingEntries.map(({ type, id, name }) => ({
        path: '',
        code: 'in_use',
        message: `${type} ${Object.values(name)[0]} (${id}) shows it`,
      }));
      throw new CatalogError('in_use', 'This picture is in use.', faults, { referencingEntries });
    }
    await manager.query('DELETE FROM catalog.media WHERE hash = $1', [hash]);
    await audit(manager, author, 'picture_deleted', [{ details: { hash } }]);
    await files.remove(hash, fileNames(picture.width));
  });
}

const LOCK = 'SELECT width FROM catalog.media WHERE hash = $1 FOR UPDATE';
