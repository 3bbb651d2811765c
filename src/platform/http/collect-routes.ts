import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods a path has, sorted; empty where no route has the path. Tells 404 from 405. */
    methodsOf: (path: string) => string[];
  }
}

/** Collects the routes as they are registered, for {@link FastifyInstance.methodsOf}. */
export function collectRoutes(fastify: FastifyInstance) {
  const routes: { pattern: RegExp; methods: string[] }[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*')) routes.push({ pattern: toPattern(url), methods: [method].flat().map(String) });
  });
  fastify.decorate('methodsOf', (path: string) => {
    const methods = routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  });
}

function toPattern(url: string): RegExp {
  const segments = url.split('/').map((segment) => {
    return segment.startsWith(':') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${segments.join('/')}$`);
}
