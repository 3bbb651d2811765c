import { type DataSource, IsNull } from 'typeorm';
import { ApiKey, type Role } from './api-key.entity.js';
import { hashOf, newSecret } from './key-secret.js';

/** Makes a key and returns its secret, which is kept nowhere. */
export async function createKey(dataSource: DataSource, name: string, role: Role): Promise<string> {
  const secret = newSecret();
  await dataSource.getRepository(ApiKey).insert({ name, role, hash: hashOf(secret) });
  return secret;
}

/** Lets a secret that exists already in as a key; once is enough. */
export async function admitKey(dataSource: DataSource, name: string, role: Role, secret: string) {
  const key = { name, role, hash: hashOf(secret) };
  await dataSource.createQueryBuilder().insert().into(ApiKey).values(key).orIgnore().execute();
}

export async function listKeys(dataSource: DataSource): Promise<Omit<ApiKey, 'hash'>[]> {
  const select = { id: true, name: true, role: true, createdAt: true, revokedAt: true };
  return dataSource.getRepository(ApiKey).find({ select, order: { createdAt: 'ASC' } });
}

/** Shuts a key out from its next request on. False where there is no such key, or it is revoked already. */
export async function revokeKey(dataSource: DataSource, id: string): Promise<boolean> {
  const valid = { id, revokedAt: IsNull() };
  const { affected } = await dataSource.getRepository(ApiKey).update(valid, { revokedAt: new Date() });
  return affected === 1;
}
