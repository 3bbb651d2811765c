import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';

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
export const Cached = (options: CacheOptions = { withQuery: true }) =>
  applyDecorators(
    RouteConfig({ cache: options }),
    ...REQUEST_HEADERS.map((header) => ApiHeader({ ...header, required: false })),
    ApiResponse({ status: 304, description: 'The copy that the client has is current' }),
  );

const REQUEST_HEADERS = [
  { name: 'If-None-Match', description: 'The ETag of the copy that the client has' },
  { name: 'Accept-Language', description: 'The languages of the reader, where `locale` is not given' },
  {
    name: 'X-Catalog-Position',
    description: 'As the response to a write said it: the response to this read is not older',
  },
];
