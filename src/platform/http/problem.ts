import { STATUS_CODES } from 'node:http';

/** One thing that is wrong with a request. `path` is dotted (`variants.0.sku`); empty for the whole. */
export interface Fault {
  path: string;
  code: string;
  message: string;
}

/** An error that the caller is told about, as RFC 9457 `application/problem+json`. */
export class Problem extends Error {
  override name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: Fault[] = [],
    /** Further members of the answer, such as `currentVersion`. */
    readonly extensions: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
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

  static invalid(errors: Fault[], status = 400) {
    const detail = errors.length === 1 ? 'One thing is wrong.' : `${errors.length} things are wrong.`;
    return new Problem(status, 'invalid', detail, errors);
  }
}
