import { sep } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { packageFile } from '../package-file.js';
import { IMMUTABLE } from './immutable.js';

/** The admin as it was built: its scripts have the hash of their bytes in their names, its page has not. */
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
