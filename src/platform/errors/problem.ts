import { STATUS_CODES } from 'node:http';
import type { FieldError } from './field-error.js';
import { cutText } from '../text/cut-text.js';

/** Most faults that one answer lists. */
export const MAX_FIELD_ERRORS = 100;

/** Longest path and message of a fault, in UTF-16 code units: an answer stays below 64 kB. */
const MAX_PATH = 120;
const MAX_MESSAGE = 300;
const MAX_FAULT_BYTES = 48_000;

/** An error that the caller is told about, as RFC 9457 `application/problem+json`. */
export class Problem extends Error {
  override name = 'Problem';
  readonly errors: FieldError[];

  /** @param errors all of them; the answer lists the first {@link MAX_FIELD_ERRORS} */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    errors: FieldError[] = [],
    /** Further members of the answer, such as `currentVersion`. */
    readonly extensions: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
    this.errors = listed(errors);
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
    return new Problem(400, 'invalid', countOf(errors.length), errors);
  }

  /** A part of the service that is at its limit; nothing was done, and the same request may succeed later. */
  static busy(detail: string, retryAfterSeconds: number) {
    return new Problem(503, 'busy', detail, [], {}, { 'retry-after': String(retryAfterSeconds) });
  }
}

function countOf(errors: number): string {
  if (errors > MAX_FIELD_ERRORS)
    return `Validation failed (more than ${MAX_FIELD_ERRORS} errors; these are the first).`;
  return errors === 1 ? 'Validation failed (1 error).' : `Validation failed (${errors} errors).`;
}

/** The first faults, each cut to a length, in a number of bytes that does not depend on the request. */
function listed(errors: FieldError[]): FieldError[] {
  const list: FieldError[] = [];
  let bytes = 0;
  for (const { path, code, message } of errors.slice(0, MAX_FIELD_ERRORS)) {
    const fault = { path: cut(path, MAX_PATH), code, message: cut(message, MAX_MESSAGE) };
    bytes += Buffer.byteLength(JSON.stringify(fault));
    if (bytes > MAX_FAULT_BYTES) break;
    list.push(fault);
  }
  return list;
}

const cut = (text: string, length: number) => (text.length > length ? `${cutText(text, length - 1)}…` : text);
