import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../platform/http/problem.js';

/** The version that the caller has seen, from `If-Match: "7"`; undefined where none was sent. */
function seenVersion(request: FastifyRequest): number | undefined {
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

/** @throws Problem 428 where the caller did not say which version it has seen */
export const IfMatchVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const version = seenVersion(context.switchToHttp().getRequest<FastifyRequest>());
  if (version !== undefined) return version;
  throw new Problem(
    428,
    'version_required',
    'Send the version you have seen in If-Match, such as If-Match: "7".',
  );
});
