import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { describeApi } from '../openapi/describe-api.js';
import { Environment } from '../platform/config/environment.js';
import { Settings } from '../platform/config/settings.js';
import { createHttpAdapter } from '../platform/http/http-adapter.js';
import { packageFile } from '../platform/package-file.js';
import { createLogger } from '../platform/logging/logger.js';

const FILE = packageFile('openapi.json');

/** Writes openapi.json from the code, or with --check fails if it is out of date. Starts no server. */
const environment = new Environment();
const logger = createLogger('silent');
const module = AppModule.with(new Settings(environment, 'postgres://none', null), logger);
const app = await NestFactory.create<NestFastifyApplication>(module, createHttpAdapter(environment, logger), {
  preview: true,
  logger: false,
});
const text = `${JSON.stringify(describeApi(app), null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write('openapi.json is out of date: run `npm run openapi`.\n');
  process.exitCode = 1;
}
