import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../platform/errors/problem.js';
import { requireUuid } from '../../platform/validation/uuid-param.js';

/** The version that the caller has seen, from `If-Match: "7"`; undefined where none was sent. */
function seenVersion(request: Pick<FastifyRequest, 'headers'>): number | undefined {
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

/** @throws Problem 428 without the header; 400 where it, or the id that it is about, is malformed */
export const IfMatchVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id?: string } }>>();
  const version = seenVersion(request);
  if (version !== undefined) return version;
  // Pipes run after this: of an id that is none, no version could be sent.
  if (request.params.id !== undefined) requireUuid(request.params.id);
  throw new Problem(
    428,
    'version_required',
    'Send the version you have seen in If-Match, such as If-Match: "7".',
  );
});
