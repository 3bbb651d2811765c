import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { extendDeadline } from '../database/deadline.js';
import { bringsFile } from './files.js';
import { Problem } from '../errors/problem.js';
import { sendProblem } from '../errors/problem.filter.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Longest JSON body, in bytes, where it is not {@link SMALL_BODY}. */
    maxBodyBytes?: number;
  }
}

const KIB = 1024;

/** Longest JSON body of most routes, in bytes. */
const SMALL_BODY = 64 * KIB;

/** A route whose JSON body may have 1 MiB: content of entries, and lists of thousands. */
export const LargeBody = () => RouteConfig({ maxBodyBytes: 1024 * KIB });

/** Longest time, in milliseconds, in which a file comes. */
export const FILE_TIMEOUT_MS = 600_000;

/** So long, in milliseconds, the connection may be silent meanwhile: a large image takes a while to encode. */
const FILE_SILENCE_MS = 45_000;

/** So long, in milliseconds, the rest of a body is let in that nobody reads, so that its sender can read the answer. */
const LINGER_MS = 2_000;

/** Closes connections whose request was answered before its body had come: the rest would be read for nothing. */
export function closeUnreadBodies(fastify: FastifyInstance) {
  fastify.addHook('onRequest', (request, reply, next) => {
    const { raw } = request;
    if (hasBody(request))
      reply.raw.once('finish', () => {
        if (!raw.complete) setTimeout(() => raw.complete || raw.destroy(), LINGER_MS).unref();
      });
    next();
  });
}

/**
 * Bounds bodies in length and time, once it is known who sends them; a request that no route takes is refused before
 * its body is looked at.
 * @param timeoutMs for a body that is no file
 */
export function limitBodies(fastify: FastifyInstance, timeoutMs: number) {
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = route.config?.maxBodyBytes ?? SMALL_BODY;
  });
  fastify.addHook('onRequest', (request, reply, next) => {
    if (!hasBody(request) || BODYLESS.has(request.method)) return next();
    if (request.is404) return next(Problem.notFound('route'));
    if (bringsFile(request)) extendDeadline(request, FILE_TIMEOUT_MS, FILE_SILENCE_MS);
    else {
      const { raw } = request;
      const late = new Problem(408, 'request_timeout', 'The body did not come in time.');
      const timer = setTimeout(() => {
        if (!reply.sent) void sendProblem(reply, late, request.id);
      }, timeoutMs);
      raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
    }
    next();
  });
}

/** Of these, no route reads a body. */
const BODYLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

const hasBody = ({ headers }: FastifyRequest) =>
  (headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined;
