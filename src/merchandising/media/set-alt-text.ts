import { Picture } from '../../catalog/entities/content/picture.entity.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { AltInput } from './alt.input.js';
import { pictureNotFound } from './read-picture.js';

/**
 * Sets the alt text that entries start with when they place the picture; texts of entries do not change. The
 * audit log records the former text.
 * @throws CatalogError not_found
 */
export function setAltText(database: Database, hash: string, alt: AltInput, author: Author) {
  return inTransaction(database, async (manager): Promise<Picture> => {
    const lock = { mode: 'pessimistic_write' } as const;
    const picture = await manager.findOne(Picture, { where: { hash }, lock });
    if (!picture) throw pictureNotFound();
    await audit(manager, author, 'picture_described', [{ details: { hash, before: picture.alt, alt } }]);
    return manager.save(Picture, { ...picture, alt });
  });
}
