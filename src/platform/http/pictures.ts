import type { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is a picture. */
    takesPicture?: boolean;
  }
}

/** A route whose body is a picture. */
export const TakesPicture = () => RouteConfig({ takesPicture: true });

const MOST_BYTES = 20 * 1024 * 1024;

const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];

/** Hands pictures to the routes that take them. */
export function letPicturesIn(fastify: FastifyInstance) {
  fastify.addContentTypeParser(TYPES, async ({ routeOptions, headers }: FastifyRequest, body: Readable) => {
    if (!routeOptions.config.takesPicture)
      throw new Problem(415, 'unsupported_media_type', 'This takes no pictures.');
    if (Number(headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge();
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MOST_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  });
}

const tooLarge = () => new Problem(413, 'body_too_large', `A picture may have at most ${MOST_BYTES} bytes.`);

/** @throws Problem 415 where there is none */
export function pictureOf({ body }: FastifyRequest): Buffer {
  if (Buffer.isBuffer(body)) return body;
  throw new Problem(415, 'unsupported_media_type', `This takes ${TYPES.join(', ')}.`);
}
