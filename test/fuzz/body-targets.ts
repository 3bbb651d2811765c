import { type Schema, typeOf } from './api-document.js';
import type { SchemaValues } from './schema-values.js';

/** One member of a body, with what is on the way to it. */
export interface BodyTarget {
  /** Names and indexes, from the outside in. */
  path: string[];
  /** The schemas of the body and of everything on the way; the last one is the member's own. */
  schemas: Schema[];
}

const DEEPEST = 5;

/** Every member that a schema describes, of the first element where there is a list. */
export function bodyTargets(values: SchemaValues, schema: Schema): BodyTarget[] {
  const found: BodyTarget[] = [];
  const visit = (path: string[], schemas: Schema[]) => {
    if (path.length > 0) found.push({ path, schemas });
    if (path.length >= DEEPEST) return;
    const plain = values.plain(schemas.at(-1) ?? {});
    const child = (name: string, of: Schema) => visit([...path, name], [...schemas, of]);
    for (const [name, of] of Object.entries(plain.properties ?? {})) child(name, of);
    if (plain.items) child('0', plain.items);
    if (!plain.properties && typeof plain.additionalProperties === 'object')
      for (const name of namesIn(plain)) child(name, plain.additionalProperties);
  };
  visit([], [schema]);
  return found;
}

/** Keys of a map: one that its example has, and one that it may not know. */
const namesIn = ({ example }: Schema) => [
  Object.keys((example as object | undefined) ?? {})[0] ?? 'key',
  'ZZZ',
];

/** Sets a member, and makes what is on the way to it where it is missing; `undefined` takes the member away. */
export function setAt(
  values: SchemaValues,
  body: unknown,
  { path, schemas }: BodyTarget,
  value: unknown,
): unknown {
  const root: unknown = isContainer(body) ? body : containerOf(values, schemas[0] ?? {});
  let holder = root as Record<string, unknown>;
  path.forEach((name, level) => {
    if (level === path.length - 1) {
      if (value !== undefined) holder[name] = value;
      else if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete holder[name];
      return;
    }
    if (!isContainer(holder[name])) holder[name] = containerOf(values, schemas[level + 1] ?? {}, name);
    holder = holder[name] as Record<string, unknown>;
  });
  return root;
}

const isContainer = (value: unknown) => typeof value === 'object' && value !== null;

function containerOf(values: SchemaValues, schema: Schema, name = ''): unknown {
  const valid = values.valid(schema, name, 1);
  if (isContainer(valid)) return valid;
  return typeOf(values.plain(schema)) === 'array' ? [] : {};
}
