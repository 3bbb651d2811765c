import type { FieldError } from './types.ts';

import { session } from './session.ts';

/** What the service refuses, or that it cannot be reached (status 0, code `offline`). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly faults: FieldError[],
  ) {
    super(detail);
  }
}

interface Request {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** JSON, unless it is a file. */
  body?: unknown;
  /** The version that was seen. */
  version?: number;
  /** Sent again with the same, a request is done once. */
  once?: string;
  type?: string;
  signal?: AbortSignal | undefined;
  key?: string;
}

/**
 * Asks the API.
 * @throws Problem
 */
export async function call<T>(path: string, request: Request = {}): Promise<T> {
  const response = await ask(path, request);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw offline();
  }
}

/**
 * The same, for an answer that is no JSON.
 * @throws Problem
 */
export async function ask(path: string, request: Request = {}): Promise<Response> {
  const response = await send(`/v1/${path}`, request);
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as {
    code?: string;
    detail?: string;
    errors?: FieldError[];
  };
  const { code = `http_${response.status}`, detail = response.statusText, errors = [] } = problem;
  throw new Problem(response.status, code, detail, errors);
}

const offline = () => new Problem(0, 'offline', 'The service cannot be reached.', []);

async function send(path: string, { method, body, version, once, type, signal, key }: Request) {
  const isFile = body instanceof Blob;
  const bearer = key ?? session.key();
  const headers = {
    ...(bearer && { authorization: `Bearer ${bearer}` }),
    ...(body !== undefined && { 'content-type': type ?? 'application/json' }),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
    ...(once && { 'idempotency-key': once }),
  };
  try {
    return await fetch(path, {
      headers,
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      ...(body !== undefined && { body: isFile ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw offline();
  }
}

/** A query string of what is given. */
export function query(parameters: Record<string, unknown>): string {
  const given = Object.entries(parameters).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
}
