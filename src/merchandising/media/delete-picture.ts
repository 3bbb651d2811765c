import { CatalogError } from '../../catalog/errors.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';
import type { PictureFiles } from '../../platform/media/picture-files.js';
import { fileNames } from '../../platform/media/picture-path.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import { lockPicture } from './picture-lock.js';
import { pictureUses } from './picture-uses.js';
import { noPicture } from './read-picture.js';

/**
 * Removes a picture that nothing shows, and its files. Where a store fails within, the picture is listed still and can
 * be deleted again.
 * @throws CatalogError not_found; in_use that names what shows it
 */
export async function deletePicture(database: Database, files: PictureFiles, hash: string, author: Author) {
  await inTransaction(database, async (manager) => {
    await lockPicture(manager, hash);
    // Whoever saves an entry that shows it holds the row as well: one of the two sees what the other did.
    const [picture] = await manager.query<{ width: number }[]>(TAKE, [hash]);
    if (!picture) throw noPicture();
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

const TAKE = 'SELECT width FROM catalog.media WHERE hash = $1 FOR UPDATE';
