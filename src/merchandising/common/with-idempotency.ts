import { createHash } from 'node:crypto';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { CatalogError } from '../../catalog/errors.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';
import { isFile } from '../../platform/http/files.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Author } from './author.js';

/** Identifies a request that may be sent again. */
export interface IdempotencyKey {
  key: string;
  fingerprint: Buffer;
}

/** The response to a request that creates something. */
export interface CreatedResponse {
  location: string;
  /** For resources with a version. */
  etag?: string;
  body: object;
}

/**
 * The `Idempotency-Key` of the request; undefined without the header.
 * @throws Problem 400 for a malformed key
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
    // Routes that accept files add the hash of the file.
    const body = isFile(request.body) ? null : (request.body ?? null);
    const requestText = JSON.stringify([request.method, request.url, body]);
    return { key, fingerprint: createHash('sha256').update(requestText).digest() };
  },
);

/**
 * Creates something once, however often it is requested under one key within a day, also concurrently: the response
 * is stored in the transaction that creates it. Errors are not stored.
 * @throws CatalogError key_reused if the key was used for another request
 */
export async function withIdempotency(
  database: Database,
  reply: FastifyReply,
  { actor }: Author,
  idempotencyKey: IdempotencyKey | undefined,
  create: (database: Database) => Promise<CreatedResponse>,
): Promise<object> {
  const { replayed, response } = idempotencyKey
    ? await inTransaction(database, (manager) => createOrReplay(manager, actor, idempotencyKey, create))
    : { replayed: false, response: await create(database) };
  void reply.headers({ location: response.location, 'cache-control': 'no-store' });
  if (response.etag !== undefined) void reply.header('etag', response.etag);
  if (replayed) void reply.header('idempotent-replayed', 'true');
  return response.body;
}

async function createOrReplay(
  manager: EntityManager,
  actor: string,
  { key, fingerprint }: IdempotencyKey,
  create: (database: Database) => Promise<CreatedResponse>,
): Promise<{ replayed: boolean; response: CreatedResponse }> {
  await manager.query(DELETE_EXPIRED, [actor, key]);
  // A concurrent request with the same key waits here until the first commits or fails.
  const [known] = await manager.query<{ fingerprint: Buffer; response: CreatedResponse | null }[]>(CLAIM, [
    actor,
    key,
    fingerprint,
  ]);
  if (known && !known.fingerprint.equals(fingerprint))
    throw new CatalogError('key_reused', 'This Idempotency-Key was used for another request.');
  if (known?.response) return { replayed: true, response: known.response };
  const response = await create(manager);
  await manager.query('UPDATE catalog.idempotency_records SET response = $3 WHERE actor = $1 AND key = $2', [
    actor,
    key,
    JSON.stringify(response),
  ]);
  return { replayed: false, response };
}

/** Deletes expired records: this key's, and some others. */
const DELETE_EXPIRED = `
  DELETE FROM catalog.idempotency_records WHERE (actor, key) IN (
    SELECT actor, key FROM catalog.idempotency_records
    WHERE created_at < now() - interval '24 hours'
    ORDER BY (actor, key) = ($1, $2) DESC, created_at LIMIT 100 FOR UPDATE SKIP LOCKED)`;

const CLAIM = `
  INSERT INTO catalog.idempotency_records AS old (actor, key, fingerprint) VALUES ($1, $2, $3)
  ON CONFLICT (actor, key) DO UPDATE SET key = old.key
  RETURNING fingerprint, response`;
