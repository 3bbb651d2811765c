import { Picture } from '../../catalog/entities/content/picture.entity.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { AltInput } from './alt.input.js';
import { noPicture } from './read-picture.js';

/**
 * Keeps what a picture shows, for whoever places it next; where it is placed already, the entry's own text stays. The
 * audit keeps what was said before.
 * @throws CatalogError not_found
 */
export function describePicture(database: Database, hash: string, alt: AltInput, author: Author) {
  return inTransaction(database, async (manager): Promise<Picture> => {
    const lock = { mode: 'pessimistic_write' } as const;
    const picture = await manager.findOne(Picture, { where: { hash }, lock });
    if (!picture) throw noPicture();
    await audit(manager, author, 'picture_described', [{ details: { hash, before: picture.alt, alt } }]);
    return manager.save(Picture, { ...picture, alt });
  });
}
