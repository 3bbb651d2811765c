import type { EntityManager } from 'typeorm';
import type { Outcome } from '../../catalog/entities/job.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { type Fault, Problem } from '../../platform/http/problem.js';
import { mapWithPauses } from '../../platform/map-with-pauses.js';
import { LOCALES } from '../../platform/locale/locale.js';
import { audit } from '../audit/audit.js';
import { missingIn } from '../completeness/write-completeness.js';
import type { Author } from '../entries/author.js';
import { insertEntries, newIds } from '../entries/create-entry.js';
import {
  type Edit,
  type EntryContent,
  type EntryKind,
  RefusedEdits,
  type Refusal,
  requireNone,
} from '../entries/entry-kind.js';
import { type Difference, differences } from '../entries/merge-patch.js';
import { nextVersions, saveRevisions } from '../entries/save-revisions.js';
import { writeTransaction } from '../entries/write-transaction.js';
import { showChanges } from './show-changes.js';
import { type PresentEntry, takeEntries } from './take-entries.js';

/** One of many changes that are made together. No two of them are about the same entry. */
export interface Change<Content extends EntryContent> {
  /** Its place in the job. */
  number: number;
  /** The entry's; null where there is to be a new one. */
  id: string | null;
  /** The version it was made for, where it was made for one. */
  seen?: number | null;
  /** What the entry is to say, valid; throws Problem or CatalogError with all that is wrong. */
  next: (present: Content | undefined) => Content;
}

/** What became of a change. */
export interface Changed {
  number: number;
  entryId: string | null;
  outcome: Outcome;
  /** The version it was changed from; null for a new entry. */
  seen: number | null;
  /** The revision that was made. */
  version: number | null;
  faults: object[];
  changes: Difference[];
}

interface Plan<Content extends EntryContent> {
  changed: Changed & { faults: Fault[] };
  /** The revision that is to be made. */
  edit: Edit<Content> | null;
  /** The entry as it will be, with that or as it is. */
  standing?: Edit<Content>;
}

/** How changes are made. */
export interface Changing {
  author: Author;
  /** For the audit. */
  details: object;
  /** Whether to show to the public what an entry then says, in all locales. */
  publish?: boolean;
}

/**
 * Makes the next revision of many entries, in a fixed number of statements: of all that can be, while the others fail
 * each with its reasons.
 */
export async function changeEntries<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryKind<Content>,
  changes: Change<Content>[],
  how: Changing,
): Promise<Changed[]> {
  const ids = changes.flatMap(({ id }) => (id === null ? [] : [id]));
  const present = await takeEntries<Content>(manager, kind.type, ids);
  const fresh = await newIds(manager, changes.length - ids.length);
  const written: Changed[] = [];
  let writing: Promise<Changed[]> = Promise.resolve([]);
  for (let at = 0; at < changes.length; at += SLICE) {
    // While Postgres writes the slice before, this one is checked: it must be let in between.
    const plans = await mapWithPauses(changes.slice(at, at + SLICE), (change) =>
      planOf(change, present, () => fresh.shift() ?? ''),
    );
    written.push(...(await writing));
    writing = writePlans(manager, kind, plans, how);
    writing.catch(() => undefined);
  }
  return [...written, ...(await writing)];
}

/** Changes that are checked while those before are written. */
const SLICE = 125;

/** @returns what became of them */
async function writePlans<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryKind<Content>,
  plans: Plan<Content>[],
  how: Changing,
): Promise<Changed[]> {
  const fieldsOf = new Map(
    plans.flatMap(({ edit, changed }) =>
      changed.outcome === 'updated' ? [[edit?.id, changed.changes.map(({ path }) => path)]] : [],
    ),
  );
  const works = plans.flatMap(({ edit, standing }) =>
    standing && (edit ?? how.publish) ? [{ edit, standing }] : [],
  );
  const refusals = await saveAccepted(manager, kind, works, how, (id) => ({
    ...how.details,
    fields: fieldsOf.get(id),
  }));
  return plans.map(({ changed, edit, standing }) => {
    const refused = refusals.flatMap(({ id, fault }) => (id === standing?.id ? [fault] : []));
    if (changed.outcome === 'failed' || refused.length > 0)
      return failed(changed, [...changed.faults, ...refused]);
    return edit ? { ...changed, entryId: edit.id, version: edit.version } : changed;
  });
}

/** A change that could not be made, of an entry where it is known which. */
export const failed = (change: Pick<Changed, 'number'> & Partial<Changed>, faults: object[]): Changed => ({
  ...{ entryId: null, seen: null, version: null, ...change },
  ...{ outcome: 'failed', faults, changes: [] },
});

function planOf<Content extends EntryContent>(
  { number, id, seen, next }: Change<Content>,
  present: Map<string, PresentEntry<Content>>,
  newId: () => string,
): Plan<Content> {
  const entry = id === null ? undefined : present.get(id);
  const changed = {
    ...{ number, entryId: entry?.id ?? null, seen: entry?.version ?? null, version: null },
    faults: [] as Fault[],
  };
  const fault = (code: string, message: string): Plan<Content> => ({
    changed: { ...changed, outcome: 'failed', changes: [], faults: [{ path: 'id', code, message }] },
    edit: null,
  });
  if (id !== null && !entry) return fault('not_found', 'there is no such entry');
  try {
    const content = next(entry?.content);
    if (!entry) {
      const edit = { id: newId(), version: 1, content };
      return { changed: { ...changed, outcome: 'created', changes: [] }, edit, standing: edit };
    }
    const changes = differences(entry.content, content);
    if (changes.length === 0) {
      const unchanged = { ...changed, outcome: 'unchanged' as const, changes };
      return { changed: unchanged, edit: null, ...(!entry.isArchived && { standing: entry }) };
    }
    if (entry.isArchived) return fault('archived', 'it is archived: bring it back first');
    if (seen && seen !== entry.version)
      return fault('version_conflict', `version ${seen} is stale; ${entry.version} is current`);
    const edit = { id: entry.id, version: entry.version + 1, content, before: entry.content };
    return { changed: { ...changed, outcome: 'updated', changes }, edit, standing: edit };
  } catch (error) {
    const faults = faultsOf(error);
    return { changed: { ...changed, outcome: 'failed', changes: [], faults }, edit: null };
  }
}

/** @throws any error that is not about what was asked for */
export function faultsOf(error: unknown): Fault[] {
  if (error instanceof Problem && error.errors.length > 0) return error.errors;
  if (error instanceof Problem) return [{ path: '', code: error.code, message: error.detail }];
  if (!(error instanceof CatalogError)) throw error;
  return error.faults.length > 0 ? error.faults : [{ path: '', code: error.code, message: error.message }];
}

/** A revision that is to be made, if any, and the entry as it will be. */
interface Work<Content extends EntryContent> {
  edit: Edit<Content> | null;
  standing: Edit<Content>;
}

/** @returns why some were not saved; the others were */
async function saveAccepted<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryKind<Content>,
  works: Work<Content>[],
  how: Changing,
  details: (id: string) => object,
): Promise<Refusal[]> {
  if (works.length === 0) return [];
  const save = (some: Work<Content>[]) => saveAccepted(manager, kind, some, how, details);
  try {
    await writeTransaction(manager, (inner) => saveWorks(inner, kind, works, how, details));
    return [];
  } catch (error) {
    if (error instanceof RefusedEdits) {
      const refused = new Set(error.refusals.map(({ id }) => id));
      return [...error.refusals, ...(await save(works.filter(({ standing }) => !refused.has(standing.id))))];
    }
    const [only] = works;
    if (only && works.length === 1)
      return faultsOf(error).map((fault) => ({ id: only.standing.id, code: 'invalid', fault }));
    if (!(error instanceof CatalogError)) throw error;
    // A rule that Postgres kept does not say whose fault it was.
    const refusals: Refusal[] = [];
    for (const work of works) refusals.push(...(await save([work])));
    return refusals;
  }
}

async function saveWorks<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryKind<Content>,
  works: Work<Content>[],
  { author, publish, details: shared }: Changing,
  details: (id: string) => object,
) {
  const standing = works.map((work) => work.standing);
  if (publish) requireNone(await missingIn(manager, kind.type, standing, LOCALES));
  const edits = works.flatMap(({ edit }) => edit ?? []);
  const created = edits.filter(({ version }) => version === 1);
  const edited = edits.filter(({ version }) => version > 1);
  await insertEntries(manager, kind, created);
  await nextVersions(manager, kind, edited);
  await saveRevisions(manager, kind, edits, author);
  const changes = (some: Edit<Content>[]) =>
    some.map(({ id, version }) => ({ id, revision: version, details: details(id) }));
  await audit(manager, author, 'created', changes(created));
  await audit(manager, author, 'edited', changes(edited));
  if (publish) await showChanges(manager, standing, author, shared);
}
