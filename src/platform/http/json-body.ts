import { Problem } from './problem.js';
import { isTooDeep } from './text-guard.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses a request body. An empty one is `undefined`: POST /publish needs none.
 * @throws Problem 400 on bad UTF-8, bad JSON, a `__proto__` key, or nesting that is too deep
 */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const text = decode(bytes);
  if (isTooDeep(text)) throw new Problem(400, 'too_deep', 'The JSON nests too deep.');
  try {
    return JSON.parse(text, refusePrototype) as unknown;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(400, 'invalid_json', `The body is not JSON: ${(error as Error).message}`);
  }
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem(400, 'invalid_utf8', 'The body is not UTF-8.');
  }
}

/** Every object has a `toString` and a `__proto__`; a field of that name would hide behind them from all checks. */
function refusePrototype(key: string, value: unknown): unknown {
  if (!(key in {})) return value;
  throw Problem.invalid([{ path: key, code: 'unknown_field', message: 'is not a field' }]);
}
