import { type Json, type JsonObject, canonical, isObject, isSame } from './document.ts';

export type Side = 'mine' | 'theirs';

/** A field that two people have changed, or one of them. */
export interface Difference {
  /** Where it is. A list that cannot be told apart place by place counts as one field. */
  path: string[];
  base: Json;
  mine: Json;
  theirs: Json;
  /** Who changed it; undefined where both did, and not to the same. */
  changedBy: Side | undefined;
}

/** All that differs between what two people made of the same document. What both changed to the same is left out. */
export function differences(base: Json, mine: Json, theirs: Json, path: string[] = []): Difference[] {
  if (isSame(mine, theirs)) return [];
  const inside = (key: string) =>
    differences(member(base, key), member(mine, key), member(theirs, key), [...path, key]);
  // What is not there is as good as empty: one language of a text does not touch the other.
  const [ours, others, before] = [mine ?? {}, theirs ?? {}, base ?? {}];
  if (isObject(ours) && isObject(others) && isObject(before) && (isObject(mine) || isObject(theirs)))
    return [...new Set([...Object.keys(ours), ...Object.keys(others)])].flatMap(inside);
  if (areAlike(base, mine, theirs)) return Object.keys(mine as Json[]).flatMap(inside);
  const changedBy = isSame(base, theirs) ? 'mine' : isSame(base, mine) ? 'theirs' : undefined;
  return [{ path, base, mine, theirs, changedBy }];
}

/** Theirs, with what is chosen of mine. */
export function merged(theirs: Json, found: Difference[], choose: (difference: Difference) => Side): Json {
  const whole = { ...structuredClone(theirs as JsonObject) };
  for (const difference of found)
    if (choose(difference) === 'mine') put(whole, difference.path, difference.mine);
  return whole;
}

/** What parts of lists are about, which tells them apart. */
const ABOUT = ['sku', 'url', 'product', 'material', 'part'];

/** What each part is about; undefined where that does not tell all of them apart. */
function identities(list: Json): string[] | undefined {
  if (!Array.isArray(list) || !list.every(isObject)) return undefined;
  const all = list.map((part) => canonical(ABOUT.map((name) => part[name] ?? null)));
  const areTold = list.every((part) => ABOUT.some((name) => part[name] !== undefined));
  return areTold && new Set(all).size === all.length ? all : undefined;
}

/** Lists with the same parts in the same places. */
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
