import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../platform/errors/problem.js';
import { requireUuid } from '../../platform/validation/uuid-param.js';

/** The version in `If-Match: "7"`; undefined without the header. */
function parseIfMatch(request: Pick<FastifyRequest, 'headers'>): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined) return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
  if (version === undefined) {
    throw Problem.invalid([
      { path: 'If-Match', code: 'bad_version', message: 'must be a version, such as "7"' },
    ]);
  }
  return Number(version);
}

/** @throws Problem 428 without the header; 400 for a malformed header or id */
export const IfMatchVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id?: string } }>>();
  const version = parseIfMatch(request);
  if (version !== undefined) return version;
  // Pipes run later, and for a malformed id 400 is the better answer than 428.
  if (request.params.id !== undefined) requireUuid(request.params.id);
  throw new Problem(
    428,
    'version_required',
    'Send the version that you are changing in If-Match, such as If-Match: "7".',
  );
});
