import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { Settings } from './platform/config/settings.js';
import { PublishedChanges } from './platform/database/published-changes.js';
import { Replica } from './platform/database/replica.js';
import { followSessions } from './platform/database/session.js';
import { addHeaders, createEdge } from './platform/http/edge.js';
import { serveDesk } from './platform/http/serve-desk.js';
import { Answers } from './storefront/answers.js';
import { packageFile } from './platform/package-file.js';
import { NestLogger } from './platform/observability/logger.js';
import { Metrics } from './platform/observability/metrics.js';

/** The application as `npm start` and the tests run it, not listening yet. */
export async function createApp(settings: Settings, logger: Logger): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, logger),
    createEdge(settings.environment, logger),
    { logger: new NestLogger(logger), bodyParser: false, abortOnError: false },
  );
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  app.get(Metrics).observe(fastify);
  app.get(PublishedChanges).precede(fastify);
  followSessions(fastify, app.get(PublishedChanges), app.get(Replica));
  app.get(Answers).precede(fastify);
  addHeaders(fastify, settings.environment);
  app.get(Answers).hasten(fastify);
  serveDesk(fastify);
  serveOpenApi(app);
  return app;
}

/** The committed document: what was reviewed is what is served, and starting does not pay for making it. */
function serveOpenApi(app: NestFastifyApplication) {
  const text = readFileSync(packageFile('openapi.json'), 'utf8');
  app
    .getHttpAdapter()
    .get(
      '/openapi.json',
      (
        _request: unknown,
        reply: { header: (name: string, value: string) => { send: (body: string) => void } },
      ) => reply.header('content-type', 'application/json; charset=utf-8').send(text),
    );
  SwaggerModule.setup('docs', app, JSON.parse(text) as OpenAPIObject, { raw: false });
}
