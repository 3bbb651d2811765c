import { getMetadataStorage } from 'class-validator';
import { MAX_FIELD_ERRORS } from '../errors/problem.js';
import type { FieldError } from '../errors/field-error.js';

/** What the decorators of an input class say of one of its fields. */
interface Field {
  /** Most elements of a list; nothing where it is no list. */
  maxElements?: number;
}

const fieldsByClass = new Map<object, Map<string, Field>>();

/**
 * Brings an instance of an input class, and those within it, into a size that its class allows, so that validating costs
 * what a valid request costs: unknown fields and lists above their maximum are one fault each and are taken out. A member
 * that is null is as good as not there.
 * @returns the faults, at most one more than an answer lists
 */
export function trimInput(instance: object): FieldError[] {
  const faults: FieldError[] = [];
  trim(instance, '', faults);
  return faults;
}

function trim(value: unknown, path: string, faults: FieldError[]) {
  if (typeof value !== 'object' || value === null || faults.length > MAX_FIELD_ERRORS) return;
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (Array.isArray(value)) return value.forEach((each, index) => trim(each, at(String(index)), faults));
  const fields = fieldsOf(value.constructor);
  // A free record, such as prices by currency: its own rule looks at it.
  if (fields.size === 0) return;
  const members = value as Record<string, unknown>;
  for (const name of Object.keys(members)) {
    const field = fields.get(name);
    const member = members[name];
    if (!field) {
      delete members[name];
      if (
        faults.push({ path: at(name), code: 'unknown_field', message: 'is not a field' }) > MAX_FIELD_ERRORS
      )
        return;
    } else if (member === null) restoreDefault(members, name);
    else if (Array.isArray(member) && member.length > (field.maxElements ?? Infinity)) {
      faults.push({
        path: at(name),
        code: 'array_max_size',
        message: `must contain no more than ${field.maxElements} elements`,
      });
      members[name] = [];
    } else trim(member, at(name), faults);
  }
}

function restoreDefault(members: Record<string, unknown>, name: string) {
  const fresh = new (members.constructor as new () => Record<string, unknown>)();
  if (fresh[name] === undefined) delete members[name];
  else members[name] = fresh[name];
}

function fieldsOf(type: object): Map<string, Field> {
  const known = fieldsByClass.get(type);
  if (known) return known;
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
