import type { FastifyInstance } from 'fastify';
import { type ContentEncoding, negotiateEncoding, compress } from '../http/content-encoding.js';
import { entityTag, matchesEntityTag } from '../http/entity-tag.js';

/**
 * Serves a document that does not change while the service runs. It is compressed once, and all responses share the
 * bytes, so that slow clients do not cost memory.
 */
export async function serveDocument(fastify: FastifyInstance, path: string, bytes: Buffer, type: string) {
  const bodies: Record<ContentEncoding, Buffer> = {
    identity: bytes,
    br: await compress(bytes, 'br'),
    gzip: await compress(bytes, 'gzip'),
  };
  fastify.get(path, (request, reply) => {
    const coding = negotiateEncoding(request.headers['accept-encoding']);
    const etag = entityTag(bytes, '', coding);
    void reply.headers({ etag, vary: 'Accept-Encoding', 'cache-control': 'public, no-cache' });
    if (matchesEntityTag(request.headers['if-none-match'], etag)) return reply.status(304).send();
    if (coding !== 'identity') void reply.header('content-encoding', coding);
    return reply.type(type).send(bodies[coding]);
  });
}
