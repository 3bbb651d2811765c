import { sep } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { packageFile } from '../package-file.js';
import { IMMUTABLE } from './immutable.js';

/** Serves the built admin: assets, whose names contain a hash, are immutable, and the page is revalidated. */
export function serveAdmin(fastify: FastifyInstance) {
  void fastify.register(files, {
    root: packageFile('dist/admin'),
    prefix: '/admin',
    redirect: true,
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', path.includes(`${sep}assets${sep}`) ? IMMUTABLE : 'no-cache'),
  });
}
