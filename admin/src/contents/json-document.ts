export type Json = unknown;
export type JsonObject = Record<string, Json>;

export const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a form without blank ones: the API does not accept empty texts. */
export function withoutBlanks(value: Json): Json {
  if (Array.isArray(value)) {
    // A blank element keeps its place, because the paths of errors contain indexes.
    return value.length > 0 ? value.map((each) => withoutBlanks(each) ?? {}) : undefined;
  }
  if (!isObject(value))
    return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
  const members = Object.entries(value).flatMap(([key, member]) => {
    const filled = withoutBlanks(member);
    return filled === undefined ? [] : [[key, filled] as const];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/** JSON with sorted keys, for comparison. */
export const canonical = (value: Json): string =>
  JSON.stringify(value, (_key, each: Json) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  ) ?? 'undefined';

export const isSame = (a: Json, b: Json) => canonical(a) === canonical(b);

/** The JSON merge patch (RFC 7396) from the first document to the second; undefined where they are equal. */
export function patchBetween(base: Json, target: Json): Json {
  if (isSame(base, target)) return undefined;
  if (target === undefined) return null;
  if (!isObject(base) || !isObject(target)) return target;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(target)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const patch = patchBetween(base[key], target[key]);
      return patch === undefined ? [] : [[key, patch] as const];
    }),
  );
}
