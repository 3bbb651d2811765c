import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cors from '@fastify/cors';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Logger } from 'pino';
import type { Environment } from '../config/environment.js';
import { SILENCE_MS } from '../database/deadline.js';
import { Problem } from '../errors/problem.js';
import { sendProblem, toProblem } from '../errors/problem.filter.js';
import { parseJsonBody } from './json-body.js';
import { FILE_TIMEOUT_MS, closeUnreadBodies } from './body-limits.js';
import { allowedOrigins } from './cors-origins.js';
import { isFile, parseFiles } from './files.js';
import { answerProtocolError, guardConnections, protocolProblem } from './protocol-errors.js';
import { limitRates } from '../limits/rate-limits.js';
import { collectRoutes } from './collect-routes.js';
import { headersByAddress } from './security-headers.js';
import { textFaults } from '../validation/text-guard.js';
import { trustedProxies } from '../config/trusted-proxies.js';

const CALLERS_REQUEST_ID = /^[\w-]{8,64}$/;

/** The HTTP server before any route: limits, ids, parsing, headers. */
export function createHttpAdapter(environment: Environment, logger: Logger): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // A logger for each request would be made for one line, which says the request's id itself.
    childLoggerFactory: () => logger,
    trustProxy: trustedProxies(environment.TRUST_PROXY) ?? false,
    connectionTimeout: SILENCE_MS,
    requestTimeout: FILE_TIMEOUT_MS,
    http: {
      headersTimeout: environment.REQUEST_TIMEOUT_MS,
      // How often Node looks for requests that take too long; its default of 30 s would be the real limit.
      connectionsCheckingInterval: Math.min(1_000, environment.REQUEST_TIMEOUT_MS),
      // Refused below, with a body that says so.
      requireHostHeader: false,
    },
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    // Whoever got through before the door closed is served.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 300 },
    genReqId: (request: IncomingMessage) => requestIdOf(request),
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const problem = toProblem(error);
      logger.info({ reqId: request.id, url: request.url, ip: request.ip, status: problem.status }, 'refused');
      void sendProblem(reply, problem, request.id);
    },
    clientErrorHandler: (error, socket) => answerProtocolError(error, socket, logger),
  });
  prepare(adapter.getInstance() as unknown as FastifyInstance, environment, logger);
  return adapter;
}

function prepare(fastify: FastifyInstance, environment: Environment, logger: Logger) {
  guardConnections(fastify.server);
  fastify.addHook('onRequest', (request, reply, next) => {
    // Its client is gone already: nothing is done for it.
    if (request.raw.socket.destroyed) return void reply.hijack();
    void reply.header('x-request-id', request.id);
    next(protocolProblem(request.raw));
  });
  closeUnreadBodies(fastify);
  closeGently(fastify);
  logResponses(fastify, logger);
  fastify.addHook('preValidation', (request, _reply, next) => {
    const body = isFile(request.body) ? undefined : request.body;
    const faults = [request.params, request.query, body].flatMap((part) => textFaults(part));
    if (faults.length > 0) next(Problem.invalid(faults));
    else next();
  });
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => parseJsonBody(body),
  );
  parseFiles(fastify);
  collectRoutes(fastify);
  limitRates(fastify, environment);
}

/** A connection that was busy when the server closed would be kept alive, and the server with it. */
function closeGently(fastify: FastifyInstance) {
  let closing = false;
  fastify.addHook('preClose', async () => {
    closing = true;
  });
  fastify.addHook('onSend', (_request, reply, _payload, next) => {
    if (closing) void reply.header('connection', 'close');
    next();
  });
}

/** One line for each answer. */
function logResponses(fastify: FastifyInstance, logger: Logger) {
  // To look for secrets would take longer than to write the line, which has none.
  const answered = logger.child({}, { redact: [] });
  fastify.addHook('onResponse', (request, reply, next) => {
    if (!answered.isLevelEnabled('info')) return next();
    const { id, method, ip } = request;
    // Whoever has the path of a preview may look at it.
    const url = request.url.replace(/(\/preview\/)[\w-]{20,}/, '$1…');
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    answered.info(
      { reqId: id, method, url, ip, status: reply.statusCode, ms, actor: request.actor },
      'answered',
    );
    next();
  });
}

/** What every answer says to browsers. Answers that are kept have it already, so it comes after them. */
export function addHeaders(fastify: FastifyInstance, environment: Environment) {
  const headersOf = headersByAddress(environment.OIDC_ISSUER);
  fastify.addHook('onRequest', (request, reply, next) => {
    void reply.headers(headersOf(request.url));
    next();
  });
  void fastify.register(cors, {
    origin: allowedOrigins(environment.CORS_ORIGINS),
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: [
      'ETag',
      'Location',
      'X-Request-Id',
      'X-Catalog-Position',
      'Content-Language',
      'Retry-After',
      'Idempotent-Replayed',
    ],
    maxAge: 600,
    strictPreflight: false,
  });
}

function requestIdOf(request: IncomingMessage): string {
  const id = request.headers['x-request-id'];
  return typeof id === 'string' && CALLERS_REQUEST_ID.test(id) ? id : randomUUID();
}
