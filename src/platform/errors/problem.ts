import { STATUS_CODES } from 'node:http';
import type { FieldError } from './field-error.js';
import { truncateText } from '../text/truncate-text.js';

/** Most errors that a response lists. */
export const MAX_FIELD_ERRORS = 100;

/** Longest path and message of an error, in UTF-16 code units: a response stays below 64 kB. */
const MAX_PATH = 120;
const MAX_MESSAGE = 300;
const MAX_ERROR_BYTES = 48_000;

/** An error with the response that the client gets, RFC 9457 `application/problem+json`. */
export class Problem extends Error {
  override name = 'Problem';
  readonly errors: FieldError[];

  /** @param errors all errors; the response lists the first {@link MAX_FIELD_ERRORS} */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    errors: FieldError[] = [],
    /** Further members of the response, such as `currentVersion`. */
    readonly extensions: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
    this.errors = limitErrors(errors);
  }

  toBody(requestId: string) {
    return {
      type: 'about:blank',
      title: STATUS_CODES[this.status] ?? 'Error',
      status: this.status,
      detail: this.detail,
      code: this.code,
      requestId,
      errors: this.errors,
      ...this.extensions,
    };
  }

  static notFound(what: string) {
    return new Problem(404, 'not_found', `There is no such ${what}.`);
  }

  static invalid(errors: FieldError[]) {
    return new Problem(400, 'invalid', summaryOf(errors.length), errors);
  }

  /** 503: the service is at a limit. Nothing was done, and the same request may succeed later. */
  static busy(detail: string, retryAfterSeconds: number) {
    return new Problem(503, 'busy', detail, [], {}, { 'retry-after': String(retryAfterSeconds) });
  }
}

function summaryOf(errors: number): string {
  if (errors > MAX_FIELD_ERRORS)
    return `Validation failed (more than ${MAX_FIELD_ERRORS} errors; these are the first).`;
  return errors === 1 ? 'Validation failed (1 error).' : `Validation failed (${errors} errors).`;
}

/** The first errors, each truncated, within a fixed number of bytes. */
function limitErrors(errors: FieldError[]): FieldError[] {
  const list: FieldError[] = [];
  let bytes = 0;
  for (const { path, code, message } of errors.slice(0, MAX_FIELD_ERRORS)) {
    const error = { path: truncate(path, MAX_PATH), code, message: truncate(message, MAX_MESSAGE) };
    bytes += Buffer.byteLength(JSON.stringify(error));
    if (bytes > MAX_ERROR_BYTES) break;
    list.push(error);
  }
  return list;
}

const truncate = (text: string, length: number) =>
  text.length > length ? `${truncateText(text, length - 1)}…` : text;
