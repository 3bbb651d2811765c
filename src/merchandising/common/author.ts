import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The principal of a write, and the id of its request. */
export interface Author {
  actor: string;
  requestId: string;
}

/** The author of the current request, set by the key guard. */
export const CurrentAuthor = createParamDecorator((_data: unknown, context: ExecutionContext): Author => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { actor: request.actor ?? '', requestId: request.id };
});
