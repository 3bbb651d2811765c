import { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../errors/problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media types of files that the route takes; their body is a stream. */
    acceptedFileTypes?: readonly string[];
  }
}

/** A route whose body is a file. */
export const AcceptsFile = (types: readonly string[]) => RouteConfig({ acceptedFileTypes: types });

export const UPLOAD_TABULAR_TYPES = ['text/csv', 'application/x-ndjson', 'application/jsonl'];
export const UPLOAD_IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];

/** Passes files as streams to the routes that take them. */
export function parseFiles(fastify: FastifyInstance) {
  fastify.addContentTypeParser(
    [...UPLOAD_TABULAR_TYPES, ...UPLOAD_IMAGE_TYPES],
    async (request: FastifyRequest, body: Readable) => {
      if (isFileUpload(request)) return body;
      const types = request.routeOptions.config.acceptedFileTypes ?? ['application/json'];
      throw new Problem(415, 'unsupported_media_type', `This takes ${types.join(', ')}.`);
    },
  );
}

/** Whether the body is a file that its route takes, by its Content-Type. */
export function isFileUpload({ headers, routeOptions }: FastifyRequest): boolean {
  const type = headers['content-type']?.toLowerCase() ?? '';
  return routeOptions.config.acceptedFileTypes?.some((each) => type.startsWith(each)) ?? false;
}

export const isFile = (body: unknown): body is Readable => body instanceof Readable;
