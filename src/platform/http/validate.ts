import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, type ValidatorOptions, validateSync } from 'class-validator';
import { type Fault, MAX_FAULTS, Problem } from './problem.js';
import { trimInput } from './trim-input.js';

const OPTIONS: ValidatorOptions = {
  forbidUnknownValues: true,
  stopAtFirstError: false,
  validationError: { target: false, value: false },
};

/**
 * Turns plain input into an instance of its class, or lists every fault. Null is as good as not given.
 * @throws Problem 400 (or the given status) with all faults
 */
export function validate<T extends object>(type: ClassConstructor<T>, plain: unknown, status = 400): T {
  if (plain === null || typeof plain !== 'object' || Array.isArray(plain)) {
    throw Problem.invalid([{ path: '', code: 'is_object', message: 'must be a JSON object' }], status);
  }
  const instance = plainToInstance(type, plain);
  const sizeFaults = trimInput(instance);
  if (sizeFaults.length > MAX_FAULTS) throw Problem.invalid(sizeFaults, status);
  const trimmed = new Set(sizeFaults.map(({ path }) => path));
  const ruleFaults = validateSync(instance, OPTIONS)
    .flatMap((error) => faultsOf(error, ''))
    .filter(({ path }) => !trimmed.has(path));
  const faults = [...sizeFaults, ...ruleFaults];
  if (faults.length > 0) throw Problem.invalid(faults, status);
  return instance;
}

function faultsOf({ property, constraints, children }: ValidationError, parent: string): Fault[] {
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
