import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { extendDeadline } from '../database/deadline.js';
import { isFileUpload } from './files.js';
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

/** A route whose JSON body may have 1 MiB: content of entries, or long lists. */
export const LargeBody = () => RouteConfig({ maxBodyBytes: 1024 * KIB });

/** Longest time, in milliseconds, of the upload of a file. */
export const FILE_TIMEOUT_MS = 600_000;

/** Longest time, in milliseconds, without traffic during an upload: encoding a large image takes a while. */
const FILE_IDLE_MS = 45_000;

/** Milliseconds between a response and closing the connection of an unread body, so that the client can read it. */
const LINGER_MS = 2_000;

/** Closes connections whose request was answered before its body was received, so that the rest is not read. */
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
 * Limits bodies in length and time, after authentication; a body for a path without a route is refused unread.
 * @param timeoutMs longest time of the upload of a body that is no file
 */
export function limitBodies(fastify: FastifyInstance, timeoutMs: number) {
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = route.config?.maxBodyBytes ?? SMALL_BODY;
  });
  fastify.addHook('onRequest', (request, reply, next) => {
    if (!hasBody(request) || BODYLESS.has(request.method)) return next();
    if (request.is404) return next(Problem.notFound('route'));
    if (isFileUpload(request)) extendDeadline(request, FILE_TIMEOUT_MS, FILE_IDLE_MS);
    else {
      const { raw } = request;
      const timeout = new Problem(408, 'request_timeout', 'The body did not come in time.');
      const timer = setTimeout(() => {
        if (!reply.sent) void sendProblem(reply, timeout, request.id);
      }, timeoutMs);
      raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
    }
    next();
  });
}

/** Methods whose body no route reads. */
const BODYLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

const hasBody = ({ headers }: FastifyRequest) =>
  (headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined;
