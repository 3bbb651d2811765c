import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Locale, negotiateLocale } from './locale.js';

/** The locale of the response: `?locale=` (validated with the rest of the query), else by Accept-Language. */
export const ReaderLocale = createParamDecorator((_data: unknown, context: ExecutionContext): Locale => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { locale } = request.query as { locale?: Locale };
  return negotiateLocale(locale, request.headers['accept-language']);
});
