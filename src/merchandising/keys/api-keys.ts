import type { DataSource } from 'typeorm';
import { CatalogError } from '../../catalog/errors.js';
import { type CreatedKey, createKey, findValidKey, revokeKey } from '../../platform/keys/manage-keys.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { KeyInput } from './key.input.js';

export function createApiKey(dataSource: DataSource, input: KeyInput, author: Author): Promise<CreatedKey> {
  return dataSource.transaction(async (manager) => {
    const { name, role, scopes = null } = input;
    const expiresAt = input.expiresAt === undefined ? null : new Date(input.expiresAt);
    const created = await createKey(manager, { name, role, scopes, expiresAt });
    await audit(manager, author, 'key_created', [{ details: { key: created.key.id, name, role, scopes } }]);
    return created;
  });
}

/**
 * Creates a second key with the same access. Both are valid until the first is revoked, so that a client can change over.
 * @throws CatalogError not_found where the key is no longer valid
 */
export function rotateApiKey(dataSource: DataSource, id: string, author: Author): Promise<CreatedKey> {
  return dataSource.transaction(async (manager) => {
    const old = await findValidKey(manager, id);
    if (!old) throw noSuchKey();
    const { name, role, scopes, expiresAt } = old;
    const created = await createKey(manager, { name, role, scopes, expiresAt });
    await audit(manager, author, 'key_rotated', [{ details: { key: created.key.id, name, rotates: id } }]);
    return created;
  });
}

/** @throws CatalogError not_found where the key is no longer valid */
export function revokeApiKey(dataSource: DataSource, id: string, author: Author): Promise<void> {
  return dataSource.transaction(async (manager) => {
    if (!(await revokeKey(manager, id))) throw noSuchKey();
    await audit(manager, author, 'key_revoked', [{ details: { key: id } }]);
  });
}

const noSuchKey = () => new CatalogError('not_found', 'There is no such key, or it is not valid any more.');
