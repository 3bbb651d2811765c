import { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is a file, which may be long, and is read as it comes. */
    takesFile?: boolean;
  }
}

/** A route whose body is a file. Such bodies may take this long, in milliseconds. */
export const TakesFile = () => RouteConfig({ takesFile: true });
export const FILE_TIMEOUT_MS = 600_000;

const FILE_TYPES = ['text/csv', 'application/x-ndjson', 'application/jsonl'];

/** Hands files to the routes that take them, and holds all other bodies to the time they have. */
export function letFilesIn(fastify: FastifyInstance, timeoutMs: number) {
  fastify.addContentTypeParser(FILE_TYPES, async (request: FastifyRequest, body: Readable) => {
    if (request.routeOptions.config.takesFile) return body;
    throw new Problem(415, 'unsupported_media_type', 'This takes JSON.');
  });
  fastify.addHook('onRequest', async ({ raw, headers, routeOptions }) => {
    const hasBody = (headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined;
    const { takesFile, takesPicture } = routeOptions.config;
    if (!hasBody || takesFile || takesPicture) return;
    const timer = setTimeout(() => raw.destroy(), timeoutMs);
    raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  });
}

export const isFile = (body: unknown): body is Readable => body instanceof Readable;
