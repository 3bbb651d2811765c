import type { EntityManager } from 'typeorm';
import type { Outcome } from '../../catalog/entities/operations/job.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { Problem } from '../../platform/errors/problem.js';
import { mapYielding } from '../../platform/map-yielding.js';
import { LOCALES } from '../../platform/locale/locale.js';
import { audit } from '../audit/audit.js';
import { requireComplete } from '../completeness/write-completeness.js';
import type { Author } from '../common/author.js';
import { insertEntries, newIds } from '../entries/create-entry.js';
import {
  type Edit,
  type EntryContent,
  type EntryTypeDefinition,
  EditsRejected,
  type Violation,
} from '../common/entry-type-definition.js';
import { type Difference, differences } from '../entries/merge-patch.js';
import { nextVersions, saveRevisions } from '../entries/save-revisions.js';
import { writeTransaction } from '../common/write-transaction.js';
import { showChanges } from './show-changes.js';
import { type PresentEntry, takeEntries } from './take-entries.js';
import type { FieldError } from '../../platform/errors/field-error.js';

/** One of many changes that are made together. No two of them are about the same entry. */
export interface Change<Content extends EntryContent> {
  /** Its place in the job. */
  number: number;
  /** The entry's; null where there is to be a new one. */
  id: string | null;
  /** The version it was made for, where it was made for one. */
  expectedVersion?: number | null;
  /** What the entry is to say, valid; throws Problem or CatalogError with all that is wrong. */
  next: (present: Content | undefined) => Content;
}

/** What became of a change. */
export interface Changed {
  number: number;
  entryId: string | null;
  outcome: Outcome;
  /** The version it was changed from; null for a new entry. */
  expectedVersion: number | null;
  /** The revision that was made. */
  version: number | null;
  faults: object[];
  changes: Difference[];
}

interface Plan<Content extends EntryContent> {
  changed: Changed & { faults: FieldError[] };
  /** The entry as it will be, with a revision that is to be made or as it is; null where it may not be touched. */
  standing: Edit<Content> | null;
}

type Wanted<Content extends EntryContent> = Plan<Content> & { standing: Edit<Content> };

const makesRevision = ({ changed: { outcome } }: Plan<EntryContent>) =>
  outcome === 'created' || outcome === 'updated';

/** How changes are made. */
export interface Changing {
  author: Author;
  /** For the audit. */
  details: object;
  /** Whether to show to the public what an entry then says, in all locales. */
  publish?: boolean | undefined;
}

/**
 * Makes the next revision of many entries, in a fixed number of statements: of all that can be, while the others fail
 * each with its reasons.
 */
export async function changeEntries<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
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
    const plans = await mapYielding(changes.slice(at, at + SLICE), (change) =>
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
  kind: EntryTypeDefinition<Content>,
  plans: Plan<Content>[],
  how: Changing,
): Promise<Changed[]> {
  const wanted = plans.filter(
    (plan): plan is Wanted<Content> =>
      plan.standing !== null && (makesRevision(plan) || how.publish === true),
  );
  const violations = await saveAccepted(manager, kind, wanted, how);
  return plans.map((plan) => {
    const { changed, standing } = plan;
    const refused = violations.flatMap(({ id, error: fault }) => (id === standing?.id ? [fault] : []));
    if (changed.outcome === 'failed' || refused.length > 0)
      return failed(changed, [...changed.faults, ...refused]);
    const made = standing && makesRevision(plan) && { entryId: standing.id, version: standing.version };
    return { ...changed, ...made };
  });
}

/** A change that could not be made, of an entry where it is known which. */
export const failed = (change: Pick<Changed, 'number'> & Partial<Changed>, faults: object[]): Changed => ({
  ...{ entryId: null, expectedVersion: null, version: null, ...change },
  ...{ outcome: 'failed', faults, changes: [] },
});

function planOf<Content extends EntryContent>(
  { number, id, expectedVersion, next }: Change<Content>,
  present: Map<string, PresentEntry<Content>>,
  newId: () => string,
): Plan<Content> {
  const entry = id === null ? undefined : present.get(id);
  const changed = {
    ...{ number, entryId: entry?.id ?? null, expectedVersion: entry?.version ?? null, version: null },
    faults: [] as FieldError[],
  };
  const fault = (code: string, message: string): Plan<Content> => ({
    changed: { ...changed, outcome: 'failed', changes: [], faults: [{ path: 'id', code, message }] },
    standing: null,
  });
  if (id !== null && !entry) return fault('not_found', 'there is no such entry');
  try {
    const content = next(entry?.content);
    if (!entry) {
      const standing = { id: newId(), version: 1, content };
      return { changed: { ...changed, outcome: 'created', changes: [] }, standing };
    }
    const changes = differences(entry.content, content);
    if (changes.length === 0)
      return {
        changed: { ...changed, outcome: 'unchanged', changes },
        standing: entry.isArchived ? null : entry,
      };
    if (entry.isArchived) return fault('archived', 'it is archived: bring it back first');
    if (expectedVersion && expectedVersion !== entry.version)
      return fault('version_conflict', `version ${expectedVersion} is stale; ${entry.version} is current`);
    const standing = { id: entry.id, version: entry.version + 1, content, before: entry.content };
    return { changed: { ...changed, outcome: 'updated', changes }, standing };
  } catch (error) {
    const faults = faultsOf(error);
    return { changed: { ...changed, outcome: 'failed', changes: [], faults }, standing: null };
  }
}

/** @throws any error that is not about what was asked for */
export function faultsOf(error: unknown): FieldError[] {
  if (error instanceof Problem && error.errors.length > 0) return error.errors;
  if (error instanceof Problem) return [{ path: '', code: error.code, message: error.detail }];
  if (!(error instanceof CatalogError)) throw error;
  return error.faults.length > 0 ? error.faults : [{ path: '', code: error.code, message: error.message }];
}

/** @returns why some were not saved; the others were */
async function saveAccepted<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  plans: Wanted<Content>[],
  how: Changing,
): Promise<Violation[]> {
  if (plans.length === 0) return [];
  const save = (some: Wanted<Content>[]) => saveAccepted(manager, kind, some, how);
  try {
    await writeTransaction(manager, (inner) => savePlans(inner, kind, plans, how));
    return [];
  } catch (error) {
    if (error instanceof EditsRejected) {
      const refused = new Set(error.violations.map(({ id }) => id));
      return [
        ...error.violations,
        ...(await save(plans.filter(({ standing }) => !refused.has(standing.id)))),
      ];
    }
    const [only] = plans;
    if (only && plans.length === 1)
      return faultsOf(error).map((fault) => ({ id: only.standing.id, code: 'invalid', error: fault }));
    if (!(error instanceof CatalogError)) throw error;
    // A rule that Postgres kept does not say whose fault it was.
    const violations: Violation[] = [];
    for (const plan of plans) violations.push(...(await save([plan])));
    return violations;
  }
}

async function savePlans<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  plans: Wanted<Content>[],
  { author, publish, details }: Changing,
) {
  const standing = plans.map((plan) => plan.standing);
  if (publish) await requireComplete(manager, kind.type, standing, LOCALES);
  const edits = plans.filter(makesRevision).map((plan) => plan.standing);
  if (edits.length > 0) {
    const [created, updated] = [
      plans.filter(({ changed }) => changed.outcome === 'created'),
      plans.filter(({ changed }) => changed.outcome === 'updated'),
    ];
    const editsOf = (some: Wanted<Content>[]) => some.map((plan) => plan.standing);
    await insertEntries(manager, kind, editsOf(created));
    await nextVersions(manager, kind, editsOf(updated));
    await saveRevisions(manager, kind, edits, author);
    const lineOf = ({ standing: { id, version: revision }, changed }: Wanted<Content>) => {
      const fields = changed.outcome === 'updated' && { fields: changed.changes.map(({ path }) => path) };
      return { id, revision, details: { ...details, ...fields } };
    };
    await audit(manager, author, 'created', created.map(lineOf));
    await audit(manager, author, 'edited', updated.map(lineOf));
  }
  if (publish) await showChanges(manager, standing, author, details);
}
