export type Json = unknown;
export type JsonObject = Record<string, Json>;

export const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a form holds, without what nothing was typed into: the API knows no empty texts. */
export function withoutBlanks(value: Json): Json {
  if (Array.isArray(value)) {
    // A part that is blank keeps its place: what is wrong with the ones behind it is told by number.
    return value.length > 0 ? value.map((each) => withoutBlanks(each) ?? {}) : undefined;
  }
  if (!isObject(value))
    return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
  const kept = Object.entries(value).flatMap(([key, member]) => {
    const filled = withoutBlanks(member);
    return filled === undefined ? [] : [[key, filled] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** JSON with sorted keys: two that say the same are the same text. */
export const canonical = (value: Json): string =>
  JSON.stringify(value, (_key, each: Json) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  ) ?? 'undefined';

export const isSame = (a: Json, b: Json) => canonical(a) === canonical(b);

/** The JSON merge patch (RFC 7396) that makes the second document of the first; undefined where they say the same. */
export function patchBetween(base: Json, wanted: Json): Json {
  if (isSame(base, wanted)) return undefined;
  if (wanted === undefined) return null;
  if (!isObject(base) || !isObject(wanted)) return wanted;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(wanted)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const patch = patchBetween(base[key], wanted[key]);
      return patch === undefined ? [] : [[key, patch] as const];
    }),
  );
}
