import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, type ValidatorOptions, validateSync } from 'class-validator';
import { type Fault, Problem } from './problem.js';

const OPTIONS: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: false,
  validationError: { target: false, value: false },
};

/**
 * Turns plain input into an instance of its class, or lists every fault.
 * @throws Problem 400 (or the given status) with all faults
 */
export function validate<T extends object>(type: ClassConstructor<T>, plain: unknown, status = 400): T {
  if (plain === null || typeof plain !== 'object' || Array.isArray(plain)) {
    throw Problem.invalid([{ path: '', code: 'is_object', message: 'must be a JSON object' }], status);
  }
  const instance = plainToInstance(type, plain);
  const faults = validateSync(instance, OPTIONS).flatMap((error) => faultsOf(error, ''));
  if (faults.length > 0) throw Problem.invalid(faults, status);
  return instance;
}

function faultsOf({ property, constraints, children }: ValidationError, parent: string): Fault[] {
  const path = parent === '' ? property : `${parent}.${property}`;
  const own = Object.entries(constraints ?? {}).map(([rule, message]) => ({
    path,
    code: codeOf(rule),
    message: rule === 'whitelistValidation' ? 'is not a field' : message.replace(`${property} `, ''),
  }));
  return [...own, ...(children ?? []).flatMap((child) => faultsOf(child, path))];
}

/** What a rule is called in answers: `isInt` → `is_int`; class-validator's own name for an unknown field is put plainly. */
export function codeOf(rule: string): string {
  if (rule === 'whitelistValidation') return 'unknown_field';
  return rule.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
