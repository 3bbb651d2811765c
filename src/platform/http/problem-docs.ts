import { applyDecorators } from '@nestjs/common';
import { ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemView } from './problem.view.js';

const MEANINGS = {
  400: 'Something is wrong with the request; `errors` lists all of it',
  401: 'No valid key',
  403: "The key's role is not enough",
  404: 'There is no such thing',
  409: 'Others have it, or refer to it; `errors` says which',
  412: 'The version is stale; `currentVersion` and `differs` say what was missed',
  413: 'The body is too long: JSON has at most 64 KiB, content of entries and lists 1 MiB, a file 512 MiB',
  415: 'The body is not of a type that this takes: JSON, or for an import a file',
  422: 'What is required to be public is missing (`errors` lists it), or the Idempotency-Key was used for something else',
  428: 'If-Match is missing',
  429: 'Too many requests; Retry-After says how long to wait',
  503: 'The service is busy, or the database or the store of pictures does not answer; Retry-After says when to try again',
} as const;

/** The problem+json answer of a status. */
export const problemResponse = (status: keyof typeof MEANINGS) => ({
  description: MEANINGS[status],
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } },
});

/** The problem+json answers of an operation. */
export function problems(...statuses: (keyof typeof MEANINGS)[]) {
  return applyDecorators(
    ...[...statuses, 503 as const].map((status) => ApiResponse({ status, ...problemResponse(status) })),
  );
}
