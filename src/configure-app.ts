import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { Settings } from './platform/config/settings.js';
import { CacheInvalidation } from './platform/database/cache-invalidation.js';
import { Replica } from './platform/database/replica.js';
import { enforceReadYourWrites } from './platform/database/read-your-writes.js';
import { setDeadlines } from './platform/database/deadline.js';
import { limitInFlight } from './platform/limits/admission.js';
import { limitBodies } from './platform/http/body-limits.js';
import { addHeaders, createHttpAdapter } from './platform/http/http-adapter.js';
import { refuseUndeclaredQueries } from './platform/validation/undeclared-queries.js';
import { serveDocument } from './platform/static/serve-document.js';
import { Authenticator } from './platform/keys/authenticator.js';
import { serveAdmin } from './platform/static/serve-admin.js';
import { ResponseCache } from './response-cache/response-cache.js';
import { PlainPages } from './storefront/pages/plain-pages.js';
import { packageFile } from './platform/package-file.js';
import { NestLogger } from './platform/logging/logger.js';
import { Metrics } from './platform/observability/metrics.js';

/** The application as `npm start` and the tests run it, not listening yet. */
export async function createApp(settings: Settings, logger: Logger): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, logger),
    createHttpAdapter(settings.environment, logger),
    { logger: new NestLogger(logger), bodyParser: false, abortOnError: false },
  );
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  // Fastify matches the route, then runs these hooks in this order: the cheapest first, and authentication before
  // anything that only the holder of a key may cause.
  app.get(Metrics).observe(fastify);
  app.get(CacheInvalidation).registerHook(fastify);
  enforceReadYourWrites(fastify, app.get(CacheInvalidation), app.get(Replica));
  app.get(ResponseCache).registerHook(fastify);
  addHeaders(fastify, settings.environment);
  setDeadlines(fastify);
  limitInFlight(fastify);
  app.get(PlainPages).registerHook(fastify);
  app.get(Authenticator).authenticateRequests(fastify);
  limitBodies(fastify, settings.environment.REQUEST_TIMEOUT_MS);
  serveAdmin(fastify);
  const document = JSON.parse(readFileSync(packageFile('openapi.json'), 'utf8')) as OpenAPIObject;
  refuseUndeclaredQueries(fastify, document);
  await serveOpenApi(app, fastify, document);
  return app;
}

/** Serves the committed document, which was reviewed; generating it would delay the start. */
async function serveOpenApi(app: NestFastifyApplication, fastify: FastifyInstance, document: OpenAPIObject) {
  const bytes = Buffer.from(JSON.stringify(document));
  await serveDocument(fastify, '/openapi.json', bytes, 'application/json; charset=utf-8');
  SwaggerModule.setup('docs', app, document, { raw: false });
}
