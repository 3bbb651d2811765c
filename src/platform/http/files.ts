import { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../errors/problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is a file of one of these media types, which may be long, and is read as it comes. */
    takesFile?: readonly string[];
  }
}

/** A route whose body is a file. */
export const TakesFile = (types: readonly string[]) => RouteConfig({ takesFile: types });

export const SHEETS = ['text/csv', 'application/x-ndjson', 'application/jsonl'];
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];

/** Hands files to the routes that take them. */
export function parseFiles(fastify: FastifyInstance) {
  fastify.addContentTypeParser(
    [...SHEETS, ...IMAGE_TYPES],
    async (request: FastifyRequest, body: Readable) => {
      if (bringsFile(request)) return body;
      const types = request.routeOptions.config.takesFile ?? ['application/json'];
      throw new Problem(415, 'unsupported_media_type', `This takes ${types.join(', ')}.`);
    },
  );
}

/** Whether the body is a file that its route takes, as its headers say. */
export function bringsFile({ headers, routeOptions }: FastifyRequest): boolean {
  const type = headers['content-type']?.toLowerCase() ?? '';
  return routeOptions.config.takesFile?.some((each) => type.startsWith(each)) ?? false;
}

export const isFile = (body: unknown): body is Readable => body instanceof Readable;
