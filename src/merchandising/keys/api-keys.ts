import type { DataSource } from 'typeorm';
import { CatalogError } from '../../catalog/errors.js';
import type { ApiKey } from '../../platform/keys/api-key.entity.js';
import { createKey, findKey, revokeKey } from '../../platform/keys/manage-keys.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { KeyInput } from './key.input.js';

interface NewKey {
  key: Omit<ApiKey, 'hash'>;
  secret: string;
}

export function createApiKey(dataSource: DataSource, input: KeyInput, author: Author): Promise<NewKey> {
  return dataSource.transaction(async (manager) => {
    const { name, role, scopes = null } = input;
    const expiresAt = input.expiresAt === undefined ? null : new Date(input.expiresAt);
    const made = await createKey(manager, { name, role, scopes, expiresAt });
    await audit(manager, author, 'key_created', [{ details: { key: made.key.id, name, role, scopes } }]);
    return made;
  });
}

/**
 * A second key that opens the same. Both do, until the first is revoked, so that nobody is shut out meanwhile.
 * @throws CatalogError not_found where it is not valid any more
 */
export function rotateApiKey(dataSource: DataSource, id: string, author: Author): Promise<NewKey> {
  return dataSource.transaction(async (manager) => {
    const old = await findKey(manager, id);
    if (!old) throw noSuchKey();
    const { name, role, scopes, expiresAt } = old;
    const made = await createKey(manager, { name, role, scopes, expiresAt });
    await audit(manager, author, 'key_rotated', [{ details: { key: made.key.id, name, rotates: id } }]);
    return made;
  });
}

/** @throws CatalogError not_found where it is not valid any more */
export function revokeApiKey(dataSource: DataSource, id: string, author: Author): Promise<void> {
  return dataSource.transaction(async (manager) => {
    if (!(await revokeKey(manager, id))) throw noSuchKey();
    await audit(manager, author, 'key_revoked', [{ details: { key: id } }]);
  });
}

const noSuchKey = () => new CatalogError('not_found', 'There is no such key, or it is not valid any more.');
