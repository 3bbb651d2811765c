import type { JsonObject } from '../contents/document.ts';

/** What was typed and not saved, with what it was typed over. It stays on this device until it is saved. */
export interface Kept {
  /** The version it was typed over; 0 for an entry that there is not yet. */
  version: number;
  base: JsonObject;
  values: JsonObject;
  /** RFC 3339. */
  at: string;
  /** For people: what it is called. */
  name: string;
}

const PREFIX = 'desk.kept.';

export function readKept(place: string): Kept | null {
  return JSON.parse(localStorage.getItem(PREFIX + place) ?? 'null') as Kept | null;
}

/** @returns whether there was room */
export function writeKept(place: string, kept: Kept): boolean {
  try {
    localStorage.setItem(PREFIX + place, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export const removeKept = (place: string) => localStorage.removeItem(PREFIX + place);

/** Everything that is kept, by its place (`products/<id>`), the latest first. */
export function allKept(): [string, Kept][] {
  const places = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const all = places
    .map((key) => key.slice(PREFIX.length))
    .map((place) => [place, readKept(place) as Kept] as const);
  return all
    .map(([place, kept]): [string, Kept] => [place, kept])
    .sort(([, a], [, b]) => b.at.localeCompare(a.at));
}
