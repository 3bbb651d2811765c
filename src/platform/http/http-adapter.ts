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
import { SOCKET_TIMEOUT_MS } from '../database/deadline.js';
import { Problem } from '../errors/problem.js';
import { sendProblem, toProblem } from '../errors/problem.filter.js';
import { parseJsonBody } from './json-body.js';
import { FILE_TIMEOUT_MS, closeUnreadBodies } from './body-limits.js';
import { allowedOrigins } from './cors-origins.js';
import { isFile, parseFiles } from './files.js';
import { sendProtocolError, guardConnections, protocolProblem } from './protocol-errors.js';
import { limitRates } from '../limits/rate-limits.js';
import { collectRoutes } from './collect-routes.js';
import { headersByAddress } from './security-headers.js';
import { textErrors } from '../validation/text-errors.js';
import { trustedProxies } from '../config/trusted-proxies.js';

const CLIENT_REQUEST_ID = /^[\w-]{8,64}$/;

/** The HTTP server: limits, request ids, parsing, headers and logging for all routes. */
export function createHttpAdapter(environment: Environment, logger: Logger): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // No logger per request: the one line of a request has its id.
    childLoggerFactory: () => logger,
    trustProxy: trustedProxies(environment.TRUST_PROXY) ?? false,
    connectionTimeout: SOCKET_TIMEOUT_MS,
    requestTimeout: FILE_TIMEOUT_MS,
    http: {
      headersTimeout: environment.REQUEST_TIMEOUT_MS,
      // How often Node checks for timed-out requests; with its default of 30 s, that would be the effective timeout.
      connectionsCheckingInterval: Math.min(1_000, environment.REQUEST_TIMEOUT_MS),
      // Checked by `protocolProblem`, which sends a problem.
      requireHostHeader: false,
    },
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    // Requests on connections that were accepted before closing are served.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 300 },
    genReqId: (request: IncomingMessage) => requestIdOf(request),
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const problem = toProblem(error);
      logger.info(
        { reqId: request.id, url: request.url, ip: request.ip, status: problem.status },
        'request refused',
      );
      void sendProblem(reply, problem, request.id);
    },
    clientErrorHandler: (error, socket) => sendProtocolError(error, socket, logger),
  });
  registerHooks(adapter.getInstance() as unknown as FastifyInstance, environment, logger);
  return adapter;
}

function registerHooks(fastify: FastifyInstance, environment: Environment, logger: Logger) {
  guardConnections(fastify.server);
  fastify.addHook('onRequest', (request, reply, next) => {
    // The client has disconnected already.
    if (request.raw.socket.destroyed) return void reply.hijack();
    void reply.header('x-request-id', request.id);
    next(protocolProblem(request.raw));
  });
  closeUnreadBodies(fastify);
  closeConnections(fastify);
  logResponses(fastify, logger);
  fastify.addHook('preValidation', (request, _reply, next) => {
    const body = isFile(request.body) ? undefined : request.body;
    const errors = [request.params, request.query, body].flatMap((part) => textErrors(part));
    if (errors.length > 0) next(Problem.invalid(errors));
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

/** While the server closes, a connection that is kept alive would keep the server from ending. */
function closeConnections(fastify: FastifyInstance) {
  let closing = false;
  fastify.addHook('preClose', async () => {
    closing = true;
  });
  fastify.addHook('onSend', (_request, reply, _payload, next) => {
    if (closing) void reply.header('connection', 'close');
    next();
  });
}

/** Logs one line per response. */
function logResponses(fastify: FastifyInstance, logger: Logger) {
  // The line contains no secrets, and redaction would take longer than writing it.
  const responseLogger = logger.child({}, { redact: [] });
  fastify.addHook('onResponse', (request, reply, next) => {
    if (!responseLogger.isLevelEnabled('info')) return next();
    const { id, method, ip } = request;
    // The token in the path of a preview is a secret.
    const url = request.url.replace(/(\/preview\/)[\w-]{20,}/, '$1…');
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    responseLogger.info(
      { reqId: id, method, url, ip, status: reply.statusCode, ms, actor: request.actor },
      'request completed',
    );
    next();
  });
}

/** Security and CORS headers. Cached responses contain them already, so this hook is registered after the cache's. */
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
  return typeof id === 'string' && CLIENT_REQUEST_ID.test(id) ? id : randomUUID();
}
