import type { JsonObject } from '../../contents/json-document.ts';

/** Unsaved values of a form and the version they are based on, in localStorage until they are saved. */
export interface LocalDraft {
  /** The version it is based on; 0 for a new entry. */
  version: number;
  base: JsonObject;
  values: JsonObject;
  /** RFC 3339. */
  at: string;
  /** Name of the entry, for display. */
  name: string;
}

/** A local draft and its slot. */
export interface Slot {
  slot: string;
  kept: LocalDraft;
}

const PREFIX = 'admin.kept.';

/** Id of this tab, also after a reload: each tab has slots of its own, so that tabs do not overwrite each other's drafts. */
const TAB = sessionStorage.getItem('admin.tab') ?? Math.random().toString(36).slice(2);
sessionStorage.setItem('admin.tab', TAB);

const isNew = (place: string) => place.endsWith('/new');

/** The slot of this tab for a place: `products/<id>` or `products/new`. */
export const draftSlot = (place: string) => `${place}~${TAB}${isNew(place) ? `.${Date.now()}` : ''}`;

export const isOwn = (slot: string) => slot.split('~')[1]?.split('.')[0] === TAB;

export const routeOf = (slot: string) => slot.split('~')[0] ?? '';

/** All local drafts, the latest first. */
export function listLocalDrafts(): Slot[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => ({
      slot: key.slice(PREFIX.length),
      kept: JSON.parse(localStorage.getItem(key) ?? '') as LocalDraft,
    }))
    .sort((a, b) => b.kept.at.localeCompare(a.kept.at));
}

/**
 * What is to be gone on with at a place: what is asked for by its slot, what this tab has kept, or else what any has.
 * A new entry is only gone on with where it was begun, or where that is asked for.
 */
export function findLocalDraft(place: string, asked: string | null): Slot | undefined {
  const there = listLocalDrafts().filter(({ slot }) => routeOf(slot) === place);
  const own = there.find(({ slot }) => isOwn(slot));
  return there.find(({ slot }) => slot === asked) ?? own ?? (isNew(place) ? undefined : there[0]);
}

/** @returns false where localStorage is full */
export function writeLocalDraft(slot: string, kept: LocalDraft): boolean {
  try {
    localStorage.setItem(PREFIX + slot, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export const removeLocalDraft = (slot: string) => localStorage.removeItem(PREFIX + slot);
