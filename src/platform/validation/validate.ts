import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, type ValidatorOptions, validateSync } from 'class-validator';
import { MAX_FIELD_ERRORS, Problem } from '../errors/problem.js';
import { isJsonObject } from './is-json-object.js';
import { trimInput } from './trim-input.js';
import type { FieldError } from '../errors/field-error.js';

/** Group of the transformations that convert texts of a query string into their values. */
export const FROM_QUERY = 'query';

const OPTIONS: ValidatorOptions = {
  forbidUnknownValues: true,
  stopAtFirstError: false,
  validationError: { target: false, value: false },
};

/**
 * Converts plain input into an instance of its class and validates it. Null counts as absent.
 * @param groups of transformations that apply, such as {@link FROM_QUERY}
 * @throws Problem 400 with all errors
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
  const sizeErrors = trimInput(instance);
  if (sizeErrors.length > MAX_FIELD_ERRORS) throw Problem.invalid(sizeErrors);
  const trimmed = new Set(sizeErrors.map(({ path }) => path));
  const ruleErrors = validateSync(instance, OPTIONS)
    .flatMap((error) => fieldErrorsOf(error, ''))
    .filter(({ path }) => !trimmed.has(path));
  const errors = [...sizeErrors, ...ruleErrors];
  if (errors.length > 0) throw Problem.invalid(errors);
  return instance;
}

function fieldErrorsOf({ property, constraints, children }: ValidationError, parent: string): FieldError[] {
  const path = parent === '' ? property : `${parent}.${property}`;
  const ownErrors = Object.entries(constraints ?? {}).map(([rule, message]) => ({
    path,
    code: codeOf(rule),
    message: message.startsWith(`${property} `) ? message.slice(property.length + 1) : message,
  }));
  return [...ownErrors, ...(children ?? []).flatMap((child) => fieldErrorsOf(child, path))];
}

/** The code of a rule in responses: `isInt` → `is_int`. */
export function codeOf(rule: string): string {
  return rule.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
