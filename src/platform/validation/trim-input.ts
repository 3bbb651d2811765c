import { getMetadataStorage } from 'class-validator';
import { MAX_FIELD_ERRORS } from '../errors/problem.js';
import type { FieldError } from '../errors/field-error.js';

/** Limits of a field, from the decorators of its class. */
interface Field {
  /** Most elements, where the field is a list. */
  maxElements?: number;
}

const fieldsByClass = new Map<object, Map<string, Field>>();

/**
 * Reduces an instance of an input class, and those within it, to the size that its class allows, so that validating it
 * costs as much as a valid request: unknown fields and lists above their maximum are removed and are one error each. A
 * member that is null counts as absent.
 * @returns the errors, at most one more than a response lists
 */
export function trimInput(instance: object): FieldError[] {
  const errors: FieldError[] = [];
  trim(instance, '', errors);
  return errors;
}

function trim(value: unknown, path: string, errors: FieldError[]) {
  if (typeof value !== 'object' || value === null || errors.length > MAX_FIELD_ERRORS) return;
  const pathOf = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (Array.isArray(value)) return value.forEach((each, index) => trim(each, pathOf(String(index)), errors));
  const fields = fieldsOf(value.constructor);
  // A record with free keys, such as prices by currency, is checked by a rule of its own.
  if (fields.size === 0) return;
  const members = value as Record<string, unknown>;
  for (const name of Object.keys(members)) {
    const field = fields.get(name);
    const member = members[name];
    if (!field) {
      delete members[name];
      if (
        errors.push({ path: pathOf(name), code: 'unknown_field', message: 'is not a field' }) >
        MAX_FIELD_ERRORS
      )
        return;
    } else if (member === null) restoreDefault(members, name);
    else if (Array.isArray(member) && member.length > (field.maxElements ?? Infinity)) {
      errors.push({
        path: pathOf(name),
        code: 'array_max_size',
        message: `must contain no more than ${field.maxElements} elements`,
      });
      members[name] = [];
    } else trim(member, pathOf(name), errors);
  }
}

function restoreDefault(members: Record<string, unknown>, name: string) {
  const defaults = new (members.constructor as new () => Record<string, unknown>)();
  if (defaults[name] === undefined) delete members[name];
  else members[name] = defaults[name];
}

function fieldsOf(type: object): Map<string, Field> {
  const cached = fieldsByClass.get(type);
  if (cached) return cached;
  const fields = new Map<string, Field>();
  if (type !== Object) {
    const rules = getMetadataStorage().getTargetValidationMetadatas(type as () => void, '', false, false);
    for (const { propertyName, name, constraints } of rules) {
      const field = fields.get(propertyName) ?? {};
      if (name === 'arrayMaxSize') field.maxElements = (constraints as [number])[0];
      fields.set(propertyName, field);
    }
  }
  fieldsByClass.set(type, fields);
  return fields;
}
