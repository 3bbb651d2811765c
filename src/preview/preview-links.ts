import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { CatalogError } from '../catalog/errors.js';
import type { EntryType } from '../catalog/entities/entries/entry.entity.js';
import { audit } from '../merchandising/audit/audit.js';
import type { Author } from '../merchandising/common/author.js';
import { readEntry } from '../merchandising/entries/entry-record.js';
import { hashOf } from '../platform/keys/key-secret.js';

interface PreviewLink {
  /** Where it is as data. */
  path: string;
  /** Where it is as the website's page. */
  page: string;
  expiresAt: Date;
}

/**
 * Makes a link that shows the working copy of an entry, as it is whenever it is looked at.
 * @param seconds how long it does
 * @throws CatalogError not_found
 */
export async function linkPreview(
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
    const [link] = await manager.query<{ expiresAt: Date }[]>(LINK, values);
    await audit(manager, author, 'preview_linked', [{ id, details: { seconds } }]);
    const paths = { path: `/v1/preview/${token}`, page: previewPath(token) };
    return { ...paths, expiresAt: link?.expiresAt ?? new Date() };
  });
}

export const previewPath = (token: string) => `/preview/${token}`;

/** Ends every link to an entry. */
export async function revokePreviews(dataSource: DataSource, type: EntryType, id: string, author: Author) {
  await dataSource.transaction(async (manager) => {
    const [entry] = await manager.query<unknown[]>(
      'SELECT FROM catalog.entries WHERE id = $1 AND type = $2',
      [...[id, type]],
    );
    if (!entry) throw new CatalogError('not_found', `There is no such ${type}.`);
    const [, ended] = await manager.query<[unknown, number]>(REVOKE, [id]);
    if (ended > 0) await audit(manager, author, 'previews_revoked', [{ id, details: { links: ended } }]);
  });
}

const LINK = `
  INSERT INTO catalog.previews (hash, entry_id, actor, expires_at) VALUES ($1, $2, $3, now() + make_interval(secs => $4))
  RETURNING expires_at AS "expiresAt"`;

const REVOKE = `
  UPDATE catalog.previews SET revoked_at = now() WHERE entry_id = $1 AND revoked_at IS NULL AND expires_at > now()`;
