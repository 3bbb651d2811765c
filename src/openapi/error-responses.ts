import { STATUS_CODES } from 'node:http';
import { getSchemaPath } from '@nestjs/swagger';
import { ProblemView } from '../platform/errors/problem.view.js';
import { type ApiDocument, type Operation, operationsOf } from './api-document.js';

interface ErrorResponse {
  /** Of the shared response. */
  name: string;
  description: string;
  /** The `code` of the example, and its `detail`. */
  code: string;
  detail: string;
  errors?: { path: string; code: string; message: string }[];
}

const ERRORS: Record<number, ErrorResponse> = {
  400: {
    name: 'BadRequest',
    description: 'The request is invalid; `errors` lists every fault',
    code: 'invalid',
    detail: 'Validation failed (1 error).',
    errors: [{ path: 'limit', code: 'max', message: 'must not be greater than 100' }],
  },
  401: {
    name: 'Unauthorized',
    description: 'No valid API key or token was sent',
    code: 'unauthenticated',
    detail: 'Send a valid key: Authorization: Bearer <key>.',
  },
  403: {
    name: 'Forbidden',
    description: 'The role or the scopes of the key are not enough',
    code: 'forbidden',
    detail: 'This needs the role merchandiser; yours is viewer.',
  },
  404: {
    name: 'NotFound',
    description: 'There is no such resource',
    code: 'not_found',
    detail: 'There is no such product.',
  },
  409: {
    name: 'Conflict',
    description: 'Another entry has the value, or refers to this one; `errors` says which',
    code: 'sku_taken',
    detail: 'Another product has it.',
    errors: [{ path: 'variants.0.sku', code: 'sku_taken', message: 'LC-CARL-01 belongs to another product' }],
  },
  412: {
    name: 'PreconditionFailed',
    description: 'There is a newer version; `currentVersion` and `differs` say which, and what it changed',
    code: 'version_conflict',
    detail: 'Somebody has saved version 8 since.',
  },
  413: {
    name: 'ContentTooLarge',
    description: 'The body is too long: JSON has at most 64 KiB, entries and lists 1 MiB, files 512 MiB',
    code: 'body_too_large',
    detail: 'The body is longer than 65536 bytes.',
  },
  415: {
    name: 'UnsupportedMediaType',
    description: 'The route does not take bodies of this media type',
    code: 'unsupported_media_type',
    detail: 'Send application/json.',
  },
  422: {
    name: 'UnprocessableContent',
    description:
      'Fields that publishing requires are missing (`errors` lists them), or the Idempotency-Key was used for ' +
      'another request',
    code: 'incomplete',
    detail: 'What is required to be public is missing.',
    errors: [{ path: 'media.en', code: 'missing', message: 'is required to publish' }],
  },
  428: {
    name: 'PreconditionRequired',
    description: 'If-Match is missing',
    code: 'version_required',
    detail: 'Send the version you have seen in If-Match, such as If-Match: "7".',
  },
  429: {
    name: 'TooManyRequests',
    description: 'The rate limit is reached; Retry-After says how long to wait',
    code: 'rate_limited',
    detail: 'Too many requests; try again later.',
  },
  503: {
    name: 'ServiceUnavailable',
    description:
      'The service is at its limit, or the database does not respond; Retry-After says when to try again',
    code: 'unavailable',
    detail: 'The database does not answer; try again.',
  },
};

/**
 * Adds the errors that follow from a route's kind: its method, headers and security. All errors of a status refer to one
 * shared response.
 */
export function addErrorResponses(document: ApiDocument) {
  for (const { method, path, operation } of operationsOf(document))
    for (const status of [
      ...Object.keys(operation.responses).map(Number),
      ...statusesOf(method, path, operation),
    ])
      if (ERRORS[status])
        operation.responses[status] = { $ref: `#/components/responses/${ERRORS[status].name}` };
  document.components.responses = Object.fromEntries(
    Object.entries(ERRORS).map(([status, error]) => [error.name, responseOf(Number(status), error)]),
  );
}

function statusesOf(method: string, path: string, { security, parameters = [] }: Operation): number[] {
  const hasHeader = (name: string) => parameters.some((each) => each.in === 'header' && each.name === name);
  return [
    400,
    ...(security ? [401, 403] : []),
    ...(hasHeader('If-Match') ? [412, 428] : []),
    ...(method === 'get' ? [] : [413, 415]),
    ...(hasHeader('Idempotency-Key') ? [422] : []),
    ...(/^\/(v1|media)\//.test(path) ? [429, 503] : []),
  ];
}

function responseOf(status: number, { description, code, detail, errors = [] }: ErrorResponse) {
  const title = STATUS_CODES[status];
  const example = { type: 'about:blank', title, status, detail, code, requestId: 'req-4f1b', errors };
  return {
    description,
    ...((status === 429 || status === 503) && { headers: RETRY_AFTER }),
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) }, example } },
  };
}

const RETRY_AFTER = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } };
