import { type DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { ApiKey } from './api-key.entity.js';
import type { Role } from './roles.js';
import { hashOf, newSecret } from './key-secret.js';

type Database = Pick<EntityManager, 'getRepository'>;

/** A key without what would let anybody in. */
type Described = Omit<ApiKey, 'hash'>;

interface Wanted {
  name: string;
  role: Role;
  scopes?: string[] | null;
  expiresAt?: Date | null;
}

const DESCRIBED = {
  ...{ id: true, name: true, role: true, scopes: true },
  ...{ createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true },
} as const;

/** Makes a key. Its secret is kept nowhere. */
export async function createKey(
  database: Database,
  { name, role, scopes = null, expiresAt = null }: Wanted,
): Promise<{ key: Described; secret: string }> {
  const secret = newSecret();
  const keys = database.getRepository(ApiKey);
  const { identifiers } = await keys.insert({ name, role, scopes, expiresAt, hash: hashOf(secret) });
  const { id } = identifiers[0] as { id: string };
  return { key: await keys.findOneOrFail({ select: DESCRIBED, where: { id } }), secret };
}

/** Lets a secret that exists already in as a key; once is enough. */
export async function ensureApiKey(dataSource: DataSource, name: string, role: Role, secret: string) {
  const key = { name, role, hash: hashOf(secret) };
  await dataSource.createQueryBuilder().insert().into(ApiKey).values(key).orIgnore().execute();
}

export async function listKeys(database: Database): Promise<Described[]> {
  return database.getRepository(ApiKey).find({ select: DESCRIBED, order: { createdAt: 'ASC' } });
}

/** A key that is valid now. */
export async function findKey(database: Database, id: string): Promise<Described | null> {
  const valid = { id, revokedAt: IsNull() };
  const where = [
    { ...valid, expiresAt: IsNull() },
    { ...valid, expiresAt: MoreThan(new Date()) },
  ];
  return database.getRepository(ApiKey).findOne({ select: DESCRIBED, where });
}

/** Shuts a key out from its next request on. False where there is no such key, or it is revoked already. */
export async function revokeKey(database: Database, id: string): Promise<boolean> {
  const valid = { id, revokedAt: IsNull() };
  const { affected } = await database.getRepository(ApiKey).update(valid, { revokedAt: new Date() });
  return affected === 1;
}
