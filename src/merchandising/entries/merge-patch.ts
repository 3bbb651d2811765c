import { isJsonObject } from '../../platform/validation/is-json-object.js';

type Json = unknown;

/** JSON Merge Patch, RFC 7396 § 2: objects merge, null removes, everything else (arrays too) replaces. */
export function mergePatch(target: Json, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  const merged: Record<string, Json> = isJsonObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

/** The document without null members, also inside lists: null means absent everywhere. */
export function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([key, member]) => [key, withoutNulls(member)]));
}

/** A field that differs between two documents; null means absent. */
export interface Difference {
  /** Dotted. A list counts as one field. */
  path: string;
  old: unknown;
  new: unknown;
}

/** All fields in which the second document differs from the first. */
export function differences(a: Json, b: Json, path = ''): Difference[] {
  if (isJsonObject(a) && isJsonObject(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
    return keys.flatMap((key) => differences(a[key], b[key], path === '' ? key : `${path}.${key}`));
  }
  return canonical(a) === canonical(b) ? [] : [{ path, old: a ?? null, new: b ?? null }];
}

/** Paths at which two documents differ. */
export const differingFields = (a: Json, b: Json): string[] => differences(a, b).map(({ path }) => path);

/** JSON with sorted keys, since jsonb does not preserve their order. */
function canonical(value: Json): string {
  const sortKeys = (_key: string, each: Json) =>
    isJsonObject(each) ? Object.fromEntries(Object.entries(each).sort(([x], [y]) => (x < y ? -1 : 1))) : each;
  return JSON.stringify(value, sortKeys) ?? 'undefined';
}
