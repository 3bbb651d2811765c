import { Problem } from '../errors/problem.js';
import { findExceededLimit } from './json-size.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses a request body. An empty body is `undefined`: for some routes it is optional.
 * @throws Problem 400 on bad UTF-8, bad JSON, a `__proto__` key, or more nesting, members or elements than any request needs
 */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const text = decode(bytes);
  const excess = findExceededLimit(text);
  if (excess !== undefined) throw new Problem(400, 'too_complex', excess);
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

/** Refuses names that every object inherits, such as `__proto__`: checks would find the inherited member instead. */
function refusePrototype(key: string, value: unknown): unknown {
  if (!(key in {})) return value;
  throw Problem.invalid([{ path: key, code: 'unknown_field', message: 'is not a field' }]);
}
