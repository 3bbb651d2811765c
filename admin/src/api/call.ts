import type { ServiceFieldError } from './types.ts';

import { session } from './session.ts';

/** An error response of the service; status 0 and code `offline` where it cannot be reached. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly fieldErrors: ServiceFieldError[],
  ) {
    super(detail);
  }
}

interface Request {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** JSON, unless it is a file. */
  body?: unknown;
  /** The expected version, for If-Match. */
  version?: number;
  /** A request that is sent again with the same key is done once. */
  idempotencyKey?: string;
  type?: string;
  signal?: AbortSignal | undefined;
  key?: string;
}

/**
 * Calls the API and parses the JSON of the response.
 * @throws Problem
 */
export async function call<T>(path: string, request: Request = {}): Promise<T> {
  const response = await sendRequest(path, request);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw offline();
  }
}

/**
 * Calls the API, for responses other than JSON.
 * @throws Problem
 */
export async function sendRequest(path: string, request: Request = {}): Promise<Response> {
  const response = await send(`/v1/${path}`, request);
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as {
    code?: string;
    detail?: string;
    errors?: ServiceFieldError[];
  };
  const { code = `http_${response.status}`, detail = response.statusText, errors = [] } = problem;
  throw new ApiProblem(response.status, code, detail, errors);
}

const offline = () => new ApiProblem(0, 'offline', 'The service cannot be reached.', []);

async function send(
  path: string,
  { method, body, version, idempotencyKey: idempotencyKey, type, signal, key }: Request,
) {
  const isFile = body instanceof Blob;
  const bearer = key ?? session.key();
  const headers = {
    ...(bearer && { authorization: `Bearer ${bearer}` }),
    ...(body !== undefined && { 'content-type': type ?? 'application/json' }),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
    ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
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

/** A query string of the parameters that are not empty. */
export function query(parameters: Record<string, unknown>): string {
  const filled = Object.entries(parameters).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return new URLSearchParams(filled.map(([key, value]) => [key, String(value)])).toString();
}
