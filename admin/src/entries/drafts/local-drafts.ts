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
  draft: LocalDraft;
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
      draft: JSON.parse(localStorage.getItem(key) ?? '') as LocalDraft,
    }))
    .sort((a, b) => b.draft.at.localeCompare(a.draft.at));
}

/**
 * The local draft to restore at a place: the requested slot, else one of this tab, else the latest of any tab.
 * A new entry restores only a draft of this tab or a requested one.
 */
export function findLocalDraft(place: string, requestedSlot: string | null): Slot | undefined {
  const candidates = listLocalDrafts().filter(({ slot }) => routeOf(slot) === place);
  const own = candidates.find(({ slot }) => isOwn(slot));
  return (
    candidates.find(({ slot }) => slot === requestedSlot) ?? own ?? (isNew(place) ? undefined : candidates[0])
  );
}

/** @returns false where localStorage is full */
export function writeLocalDraft(slot: string, draft: LocalDraft): boolean {
  try {
    localStorage.setItem(PREFIX + slot, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const removeLocalDraft = (slot: string) => localStorage.removeItem(PREFIX + slot);
