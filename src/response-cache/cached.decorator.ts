import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    cache?: CacheOptions;
  }
}

export interface CacheOptions {
  /** Whether answers to addresses with a query are cached, too. */
  withQuery: boolean;
}

/** Answers of this route are kept by the response cache. It has to send them by `ResponseCache.send`. */
export const Cached = (options: CacheOptions = { withQuery: true }) => RouteConfig({ cache: options });
