import { type Json, type JsonObject, canonical, isObject, isSame } from './json-document.ts';

export type Side = 'mine' | 'theirs';

/** A field in which two versions of a document differ. */
export interface FieldConflict {
  /** Path of the field. A list whose elements cannot be matched is one field. */
  path: string[];
  base: Json;
  mine: Json;
  theirs: Json;
  /** Who changed it; undefined where both did, to different values. */
  changedBy: Side | undefined;
}

/** The fields in which two edits of the same document differ. Equal changes are left out. */
export function differences(base: Json, mine: Json, theirs: Json, path: string[] = []): FieldConflict[] {
  if (isSame(mine, theirs)) return [];
  const inside = (key: string) =>
    differences(member(base, key), member(mine, key), member(theirs, key), [...path, key]);
  // An absent member counts as empty, so that the languages of a text are separate fields.
  const [ours, others, before] = [mine ?? {}, theirs ?? {}, base ?? {}];
  if (isObject(ours) && isObject(others) && isObject(before) && (isObject(mine) || isObject(theirs)))
    return [...new Set([...Object.keys(ours), ...Object.keys(others)])].flatMap(inside);
  if (areAlike(base, mine, theirs)) return Object.keys(mine as Json[]).flatMap(inside);
  const changedBy = isSame(base, theirs) ? 'mine' : isSame(base, mine) ? 'theirs' : undefined;
  return [{ path, base, mine, theirs, changedBy }];
}

/** Their document with the chosen fields of mine. */
export function merged(
  theirs: Json,
  conflicts: FieldConflict[],
  choose: (difference: FieldConflict) => Side,
): Json {
  const whole = { ...structuredClone(theirs as JsonObject) };
  for (const difference of conflicts)
    if (choose(difference) === 'mine') put(whole, difference.path, difference.mine);
  return whole;
}

/** Members that identify the elements of lists. */
const ABOUT = ['sku', 'url', 'product', 'material', 'part'];

/** The identity of each element; undefined where these are not unique. */
function identities(list: Json): string[] | undefined {
  if (!Array.isArray(list) || !list.every(isObject)) return undefined;
  const all = list.map((part) => canonical(ABOUT.map((name) => part[name] ?? null)));
  const areTold = list.every((part) => ABOUT.some((name) => part[name] !== undefined));
  return areTold && new Set(all).size === all.length ? all : undefined;
}

/** Whether two lists have the same elements in the same order. */
function areAlike(...lists: Json[]): boolean {
  const [first, ...others] = lists.map(identities);
  return first !== undefined && others.every((each) => isSame(first, each));
}

const member = (value: Json, key: string): Json => (value as JsonObject | undefined)?.[key];

function put(whole: JsonObject, path: string[], value: Json) {
  const last = path.at(-1) ?? '';
  let at = whole;
  for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as JsonObject;
  if (value === undefined) delete at[last];
  else at[last] = value;
}
