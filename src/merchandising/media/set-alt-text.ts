import { Media } from '../../catalog/entities/content/media.entity.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { AltInput } from './alt.input.js';
import { imageNotFound } from './read-media.js';

/**
 * Sets the alt text that entries start with when they place the image; texts of entries do not change. The
 * audit log records the former text.
 * @throws CatalogError not_found
 */
export function setAltText(database: Database, hash: string, alt: AltInput, author: Author) {
  return inTransaction(database, async (manager): Promise<Media> => {
    const lock = { mode: 'pessimistic_write' } as const;
    const image = await manager.findOne(Media, { where: { hash }, lock });
    if (!image) throw imageNotFound();
    await audit(manager, author, 'media_described', [{ details: { hash, before: image.alt, alt } }]);
    return manager.save(Media, { ...image, alt });
  });
}
