import { Pool } from 'undici';

/**
 * The client's own `fetch` asks for compressed answers, and those stall for some 40 ms each; a plain pool does not.
 * `timeoutMs` bounds one request from the first byte sent to the last received.
 */
export function meilisearchHttp(url: string, timeoutMs: number) {
  const pool = new Pool(url, { connections: 64, pipelining: 1, connect: { timeout: timeoutMs } });
  const request = async (...[input, init]: Parameters<typeof fetch>): Promise<unknown> => {
    const target = new URL(String(input));
    // Not `AbortSignal.timeout`: that makes an error of every request that has long been answered.
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error('the search engine is silent')), timeoutMs);
    try {
      const { statusCode, body } = await pool.request({
        path: target.pathname + target.search,
        method: (init?.method ?? 'GET') as 'GET',
        headers: { ...Object.fromEntries(new Headers(init?.headers)), 'accept-encoding': 'identity' },
        body: init?.body as string | undefined,
        signal: late.signal,
      });
      const text = await body.text();
      const answer = text === '' ? undefined : (JSON.parse(text) as unknown);
      if (statusCode >= 400) throw new EngineError(statusCode, answer);
      return answer;
    } finally {
      clearTimeout(timer);
    }
  };
  return { request, close: () => pool.destroy() };
}

/** The engine refused a request. */
export class EngineError extends Error {
  override name = 'EngineError';
  readonly code: string;

  constructor(
    readonly status: number,
    answer: unknown,
  ) {
    const { code, message } = (answer ?? {}) as { code?: string; message?: string };
    super(message ?? `the search engine answers ${status}`);
    this.code = code ?? 'unknown';
  }
}
