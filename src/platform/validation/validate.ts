import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, type ValidatorOptions, validateSync } from 'class-validator';
import { MAX_FIELD_ERRORS, Problem } from '../errors/problem.js';
import { isJsonObject } from './is-json-object.js';
import { trimInput } from './trim-input.js';
import type { FieldError } from '../errors/field-error.js';

/** Transformations of texts into what they stand for, in a query string, where everything is a text. */
export const FROM_QUERY = 'query';

const OPTIONS: ValidatorOptions = {
  forbidUnknownValues: true,
  stopAtFirstError: false,
  validationError: { target: false, value: false },
};

/**
 * Turns plain input into an instance of its class, or lists every fault. Null is as good as not given.
 * @param groups of transformations that apply, such as {@link FROM_QUERY}
 * @throws Problem 400 with all faults
 */
export function validate<T extends object>(
  type: ClassConstructor<T>,
  plain: unknown,
  groups: string[] = [],
): T {
  if (!isJsonObject(plain)) {
    throw Problem.invalid([{ path: '', code: 'is_object', message: 'must be a JSON object' }]);
  }
  const instance = plainToInstance(type, plain, { groups });
  const sizeFaults = trimInput(instance);
  if (sizeFaults.length > MAX_FIELD_ERRORS) throw Problem.invalid(sizeFaults);
  const trimmed = new Set(sizeFaults.map(({ path }) => path));
  const ruleFaults = validateSync(instance, OPTIONS)
    .flatMap((error) => faultsOf(error, ''))
    .filter(({ path }) => !trimmed.has(path));
  const faults = [...sizeFaults, ...ruleFaults];
  if (faults.length > 0) throw Problem.invalid(faults);
  return instance;
}

function faultsOf({ property, constraints, children }: ValidationError, parent: string): FieldError[] {
  const path = parent === '' ? property : `${parent}.${property}`;
  const own = Object.entries(constraints ?? {}).map(([rule, message]) => ({
    path,
    code: codeOf(rule),
    message: message.startsWith(`${property} `) ? message.slice(property.length + 1) : message,
  }));
  return [...own, ...(children ?? []).flatMap((child) => faultsOf(child, path))];
}

/** What a rule is called in answers: `isInt` → `is_int`. */
export function codeOf(rule: string): string {
  return rule.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
