import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { isFile } from '../../platform/http/files.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Format } from '../tabular/read-file.js';

/**
 * The file in a request's body.
 * @throws Problem 415 for a body that is not CSV or JSON Lines
 */
export function requestFile({ body, headers }: FastifyRequest): { file: Readable; format: Format } {
  if (isFile(body))
    return {
      file: body,
      format: headers['content-type']?.toLowerCase().startsWith('text/csv') ? 'csv' : 'jsonl',
    };
  throw new Problem(
    415,
    'unsupported_media_type',
    'Send a file: Content-Type text/csv, or application/x-ndjson.',
  );
}
