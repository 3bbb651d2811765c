import { Pool } from 'undici';

/**
 * HTTP for the Meilisearch client. Its default `fetch` requests compressed responses, which stall for some 40 ms each; a
 * plain pool does not. `timeoutMs` bounds one request from the first byte sent to the last received.
 */
export function meilisearchHttp(url: string, timeoutMs: number) {
  const pool = new Pool(url, { connections: 64, pipelining: 1, connect: { timeout: timeoutMs } });
  const request = async (...[input, init]: Parameters<typeof fetch>): Promise<unknown> => {
    const target = new URL(String(input));
    // Not `AbortSignal.timeout`, which creates an error for every request, also after it has been answered.
    const controller = new AbortController();
    const timer = setTimeout(
      () => controller.abort(new Error('the search engine did not respond in time')),
      timeoutMs,
    );
    try {
      const { statusCode, body } = await pool.request({
        path: target.pathname + target.search,
        method: (init?.method ?? 'GET') as 'GET',
        headers: { ...Object.fromEntries(new Headers(init?.headers)), 'accept-encoding': 'identity' },
        body: init?.body as string | undefined,
        signal: controller.signal,
      });
      const text = await body.text();
      const payload = text === '' ? undefined : (JSON.parse(text) as unknown);
      if (statusCode >= 400) throw new EngineError(statusCode, payload);
      return payload;
    } finally {
      clearTimeout(timer);
    }
  };
  return { request, close: () => pool.destroy() };
}

/** An error response of the engine. */
export class EngineError extends Error {
  override name = 'EngineError';
  readonly code: string;

  constructor(
    readonly status: number,
    payload: unknown,
  ) {
    const { code, message } = (payload ?? {}) as { code?: string; message?: string };
    super(message ?? `the search engine responded with ${status}`);
    this.code = code ?? 'unknown';
  }
}
