import { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is a file of one of these media types, which may be long, and is read as it comes. */
    takesFile?: readonly string[];
  }
}

/** A route whose body is a file. Such bodies may take this long, in milliseconds. */
export const TakesFile = (types: readonly string[]) => RouteConfig({ takesFile: types });
export const FILE_TIMEOUT_MS = 600_000;

export const SHEETS = ['text/csv', 'application/x-ndjson', 'application/jsonl'];
export const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];

/** Hands files to the routes that take them, and holds all other bodies to the time they have. */
export function letFilesIn(fastify: FastifyInstance, timeoutMs: number) {
  fastify.addContentTypeParser([...SHEETS, ...PICTURES], async (request: FastifyRequest, body: Readable) => {
    const taken = request.routeOptions.config.takesFile ?? ['application/json'];
    const sent = request.headers['content-type']?.toLowerCase() ?? '';
    if (taken.some((type) => sent.startsWith(type))) return body;
    throw new Problem(415, 'unsupported_media_type', `This takes ${taken.join(', ')}.`);
  });
  fastify.addHook('onRequest', async ({ raw, headers, routeOptions }) => {
    const hasBody = (headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined;
    if (!hasBody || routeOptions.config.takesFile) return;
    const timer = setTimeout(() => raw.destroy(), timeoutMs);
    raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  });
}

export const isFile = (body: unknown): body is Readable => body instanceof Readable;
