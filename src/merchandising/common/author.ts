import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who writes, and in which request. */
export interface Author {
  actor: string;
  requestId: string;
}

/** The author of the current request, as the key guard found it. */
export const CurrentAuthor = createParamDecorator((_data: unknown, context: ExecutionContext): Author => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { actor: request.actor ?? '', requestId: request.id };
});
