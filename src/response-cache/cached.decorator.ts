import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    cache?: CacheOptions;
  }
}

export interface CacheOptions {
  /** Whether responses to addresses with a query are cached, too. */
  withQuery: boolean;
}

/** Caches the responses of a route. Its handler has to send them by `ResponseCache.send`. */
export const Cached = (options: CacheOptions = { withQuery: true }) => RouteConfig({ cache: options });
