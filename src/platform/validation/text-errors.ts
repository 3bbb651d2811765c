import type { FieldError } from '../errors/field-error.js';
import { MAX_FIELD_ERRORS } from '../errors/problem.js';

/**
 * Finds texts that Postgres cannot store, UTF-8 cannot encode, or search reserves, in keys and values: at most one more
 * than a response lists.
 */
export function textErrors(value: unknown): FieldError[] {
  const errors: FieldError[] = [];
  collect(value, '', errors);
  return errors;
}

function collect(value: unknown, path: string, errors: FieldError[]) {
  if (errors.length > MAX_FIELD_ERRORS) return;
  if (typeof value === 'string' && !isStorable(value)) errors.push(invalidText(path));
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) {
    if (isStorable(key)) collect(child, path === '' ? key : `${path}.${key}`, errors);
    else errors.push(invalidText(path));
  }
}

/** NUL, half of a surrogate pair, or one of the two private characters that mark matches on their way to HTML. */
const UNSTORABLE = /[\0\uE000\uE001]|\p{Surrogate}/u;

/** Replaces each of these by U+FFFD. */
export const replaceUnstorable = (text: string) => text.replace(new RegExp(UNSTORABLE, 'gu'), '\uFFFD');

export const isStorable = (text: string) => !UNSTORABLE.test(text);

function invalidText(path: string): FieldError {
  return {
    path,
    code: 'invalid_text',
    message: 'holds NUL, U+E000, U+E001 or half of a surrogate pair',
  };
}
