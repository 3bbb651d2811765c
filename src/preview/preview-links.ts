import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { CatalogError } from '../catalog/errors.js';
import { Entry, type EntryType } from '../catalog/entities/entries/entry.entity.js';
import { audit } from '../merchandising/audit/audit.js';
import type { Author } from '../merchandising/common/author.js';
import { readEntry } from '../merchandising/entries/entry-record.js';
import { hashOf } from '../platform/keys/key-secret.js';

interface PreviewLink {
  /** Path of the preview as JSON. */
  path: string;
  /** Path of the preview as a page of the website. */
  page: string;
  expiresAt: Date;
}

/**
 * Creates a link that shows the working copy of an entry, as it is at the time of each request.
 * @param seconds how long the link is valid, by Postgres's clock
 * @throws CatalogError not_found
 */
export async function createPreviewLink(
  dataSource: DataSource,
  type: EntryType,
  id: string,
  seconds: number,
  author: Author,
): Promise<PreviewLink> {
  return dataSource.transaction(async (manager) => {
    await readEntry(manager, type, id);
    const token = randomBytes(32).toString('base64url');
    const values = [hashOf(token), id, author.actor, seconds];
    const [link] = await manager.query<{ expiresAt: Date }[]>(INSERT_LINK, values);
    await audit(manager, author, 'preview_linked', [{ id, details: { seconds } }]);
    const expiresAt = link?.expiresAt ?? new Date();
    return { path: `/v1/preview/${token}`, page: previewPath(token), expiresAt };
  });
}

export const previewPath = (token: string) => `/preview/${token}`;

/**
 * Revokes every valid link to an entry.
 * @throws CatalogError not_found
 */
export async function revokePreviews(dataSource: DataSource, type: EntryType, id: string, author: Author) {
  await dataSource.transaction(async (manager) => {
    const exists = await manager.getRepository(Entry).existsBy({ id, type });
    if (!exists) throw new CatalogError('not_found', `There is no such ${type}.`);
    const [, revoked] = await manager.query<[unknown, number]>(REVOKE, [id]);
    if (revoked > 0) await audit(manager, author, 'previews_revoked', [{ id, details: { links: revoked } }]);
  });
}

const INSERT_LINK = `
  INSERT INTO catalog.previews (hash, entry_id, actor, expires_at) VALUES ($1, $2, $3, now() + make_interval(secs => $4))
  RETURNING expires_at AS "expiresAt"`;

const REVOKE = `
  UPDATE catalog.previews SET revoked_at = now() WHERE entry_id = $1 AND revoked_at IS NULL AND expires_at > now()`;
