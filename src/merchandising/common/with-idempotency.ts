import { createHash } from 'node:crypto';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { CatalogError } from '../../catalog/errors.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';
import { isFile } from '../../platform/http/files.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Author } from './author.js';

/** A request that may be sent again and is to be done once. */
export interface IdempotencyKey {
  key: string;
  fingerprint: Buffer;
}

/** What is answered to who has made something. */
export interface CreatedResponse {
  location: string;
  /** Of what has a version. */
  etag?: string;
  body: object;
}

/**
 * From `Idempotency-Key`; undefined where none was sent.
 * @throws Problem 400 for one that is no key
 */
export const RequestIdempotencyKey = createParamDecorator(
  (_data: unknown, context: ExecutionContext): IdempotencyKey | undefined => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return undefined;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
      const message = 'must be 1 to 200 visible ASCII characters, different for every request';
      throw Problem.invalid([{ path: 'Idempotency-Key', code: 'bad_key', message }]);
    }
    // Whoever takes a file adds what is in it.
    const body = isFile(request.body) ? null : (request.body ?? null);
    const asked = JSON.stringify([request.method, request.url, body]);
    return { key, fingerprint: createHash('sha256').update(asked).digest() };
  },
);

/**
 * Makes something once, however often it is asked for under one key within a day, also at the same moment: the answer
 * is kept in the transaction that makes it. What was refused is not kept.
 * @throws CatalogError key_reused where something else was asked under the key
 */
export async function withIdempotency(
  database: Database,
  reply: FastifyReply,
  { actor }: Author,
  idempotencyKey: IdempotencyKey | undefined,
  make: (database: Database) => Promise<CreatedResponse>,
): Promise<object> {
  const { replayed, made } = idempotencyKey
    ? await inTransaction(database, (manager) => createOrReplay(manager, actor, idempotencyKey, make))
    : { replayed: false, made: await make(database) };
  void reply.headers({ location: made.location, 'cache-control': 'no-store' });
  if (made.etag !== undefined) void reply.header('etag', made.etag);
  if (replayed) void reply.header('idempotent-replayed', 'true');
  return made.body;
}

async function createOrReplay(
  manager: EntityManager,
  actor: string,
  { key, fingerprint }: IdempotencyKey,
  make: (database: Database) => Promise<CreatedResponse>,
): Promise<{ replayed: boolean; made: CreatedResponse }> {
  await manager.query(FORGET, [actor, key]);
  // Whoever asks the same at the same moment waits here until the first has made it, or failed to.
  const [known] = await manager.query<{ fingerprint: Buffer; response: CreatedResponse | null }[]>(CLAIM, [
    ...[actor, key, fingerprint],
  ]);
  if (known && !known.fingerprint.equals(fingerprint))
    throw new CatalogError('key_reused', 'Something else was asked under this Idempotency-Key.');
  if (known?.response) return { replayed: true, made: known.response };
  const made = await make(manager);
  await manager.query('UPDATE catalog.idempotency_records SET response = $3 WHERE actor = $1 AND key = $2', [
    ...[actor, key, JSON.stringify(made)],
  ]);
  return { replayed: false, made };
}

/** What is a day old: this one, and some others. */
const FORGET = `
  DELETE FROM catalog.idempotency_records WHERE (actor, key) IN (
    SELECT actor, key FROM catalog.idempotency_records
    WHERE created_at < now() - interval '24 hours'
    ORDER BY (actor, key) = ($1, $2) DESC, created_at LIMIT 100 FOR UPDATE SKIP LOCKED)`;

const CLAIM = `
  INSERT INTO catalog.idempotency_records AS old (actor, key, fingerprint) VALUES ($1, $2, $3)
  ON CONFLICT (actor, key) DO UPDATE SET key = old.key
  RETURNING fingerprint, response`;
