import { type DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { ApiKey } from './api-key.entity.js';
import type { Role } from './roles.js';
import { hashOf, newSecret } from './key-secret.js';

type Database = Pick<EntityManager, 'getRepository'>;

/** A key without its hash. */
export type ApiKeyDetails = Omit<ApiKey, 'hash'>;

export interface CreatedKey {
  key: ApiKeyDetails;
  /** Returned once; it is not stored. */
  secret: string;
}

interface KeyOptions {
  name: string;
  role: Role;
  scopes?: string[] | null;
  expiresAt?: Date | null;
}

export async function createKey(
  database: Database,
  { name, role, scopes = null, expiresAt = null }: KeyOptions,
): Promise<CreatedKey> {
  const secret = newSecret();
  const keys = database.getRepository(ApiKey);
  const { identifiers } = await keys.insert({ name, role, scopes, expiresAt, hash: hashOf(secret) });
  const { id } = identifiers[0] as { id: string };
  return { key: await keys.findOneByOrFail({ id }), secret };
}

/** Creates the key of a secret that exists already, unless there is one. */
export async function ensureApiKey(
  dataSource: Pick<DataSource, 'query'>,
  name: string,
  role: Role,
  secret: string,
) {
  await dataSource.query(ENSURE, [name, role, hashOf(secret)]);
}

const ENSURE = 'INSERT INTO catalog.keys (name, role, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

export async function listKeys(database: Database): Promise<ApiKeyDetails[]> {
  return database.getRepository(ApiKey).find({ order: { createdAt: 'ASC' } });
}

/** A key that is neither revoked nor expired. */
export async function findValidKey(database: Database, id: string): Promise<ApiKeyDetails | null> {
  const unrevoked = { id, revokedAt: IsNull() };
  return database.getRepository(ApiKey).findOneBy([
    { ...unrevoked, expiresAt: IsNull() },
    { ...unrevoked, expiresAt: MoreThan(new Date()) },
  ]);
}

/**
 * Revokes a key from the next request on.
 * @returns false where there is no such key, or it is revoked already
 */
export async function revokeKey(database: Database, id: string): Promise<boolean> {
  const unrevoked = { id, revokedAt: IsNull() };
  const { affected } = await database.getRepository(ApiKey).update(unrevoked, { revokedAt: new Date() });
  return affected === 1;
}
