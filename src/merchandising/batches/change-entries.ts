import type { EntityManager } from 'typeorm';
import type { Outcome } from '../../catalog/entities/operations/job.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { Problem } from '../../platform/errors/problem.js';
import { mapYielding } from '../../platform/map-yielding.js';
import { LOCALES } from '../../platform/locale/locale.js';
import { audit } from '../audit/audit.js';
import { requireComplete } from '../completeness/write-completeness.js';
import type { Author } from '../common/author.js';
import { insertEntries, generateIds } from '../entries/create-entry.js';
import {
  type Edit,
  type EntryContent,
  type EntryTypeDefinition,
  EditsRejected,
  type Violation,
} from '../common/entry-type-definition.js';
import { type Difference, differences } from '../entries/merge-patch.js';
import { updateVersions, saveRevisions } from '../entries/save-revisions.js';
import { writeTransaction } from '../common/write-transaction.js';
import { publishChanges } from './publish-changes.js';
import { type LockedEntry, readLockedEntries } from './read-locked-entries.js';
import type { FieldError } from '../../platform/errors/field-error.js';

/** One of many changes that are saved together. No two of them are for the same entry. */
export interface Change<Content extends EntryContent> {
  /** Of the item in the job. */
  number: number;
  /** Id of the entry; null creates one. */
  id: string | null;
  /** Fails with `version_conflict` if the entry has another. */
  expectedVersion?: number | null;
  /** The new content, valid; throws Problem or CatalogError with every error. */
  buildContent: (present: Content | undefined) => Content;
}

export interface ChangeResult {
  number: number;
  entryId: string | null;
  outcome: Outcome;
  /** The version before the change; null for a new entry. */
  expectedVersion: number | null;
  /** Number of the new revision. */
  version: number | null;
  faults: object[];
  changes: Difference[];
}

interface Plan<Content extends EntryContent> {
  result: ChangeResult & { faults: FieldError[] };
  /** The next revision, or the present one where nothing changes; null where the entry must not be written. */
  edit: Edit<Content> | null;
}

type SaveablePlan<Content extends EntryContent> = Plan<Content> & { edit: Edit<Content> };

const createsRevision = ({ result: { outcome } }: Plan<EntryContent>) =>
  outcome === 'created' || outcome === 'updated';

export interface ChangeOptions {
  author: Author;
  /** For the audit log. */
  details: object;
  /** Publish the resulting revisions in all locales. */
  publish?: boolean | undefined;
}

/**
 * Saves the next revision of many entries in a fixed number of statements. Changes that cannot be saved fail with their
 * errors; the others are saved.
 */
export async function changeEntries<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  changes: Change<Content>[],
  options: ChangeOptions,
): Promise<ChangeResult[]> {
  const ids = changes.flatMap(({ id }) => (id === null ? [] : [id]));
  const entries = await readLockedEntries<Content>(manager, kind.type, ids);
  const unusedIds = await generateIds(manager, changes.length - ids.length);
  const results: ChangeResult[] = [];
  let pendingResults: Promise<ChangeResult[]> = Promise.resolve([]);
  for (let at = 0; at < changes.length; at += SLICE) {
    // Postgres writes the previous slice meanwhile; mapYielding lets its responses through.
    const plans = await mapYielding(changes.slice(at, at + SLICE), (change) =>
      planOf(change, entries, () => unusedIds.shift() ?? ''),
    );
    results.push(...(await pendingResults));
    pendingResults = writePlans(manager, kind, plans, options);
    pendingResults.catch(() => undefined);
  }
  return [...results, ...(await pendingResults)];
}

/** Changes validated at a time, while the previous slice is written. */
const SLICE = 125;

async function writePlans<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  plans: Plan<Content>[],
  options: ChangeOptions,
): Promise<ChangeResult[]> {
  const saveable = plans.filter(
    (plan): plan is SaveablePlan<Content> =>
      plan.edit !== null && (createsRevision(plan) || options.publish === true),
  );
  const violations = await saveValidPlans(manager, kind, saveable, options);
  return plans.map((plan) => {
    const { result, edit } = plan;
    const errors = violations.flatMap(({ id, error }) => (id === edit?.id ? [error] : []));
    if (result.outcome === 'failed' || errors.length > 0)
      return failedChange(result, [...result.faults, ...errors]);
    const revision = edit && createsRevision(plan) && { entryId: edit.id, version: edit.version };
    return { ...result, ...revision };
  });
}

/** A change that failed; `entryId` is given where the entry is known. */
export const failedChange = (
  change: Pick<ChangeResult, 'number'> & Partial<ChangeResult>,
  faults: object[],
): ChangeResult => ({
  entryId: null,
  expectedVersion: null,
  version: null,
  ...change,
  outcome: 'failed',
  faults,
  changes: [],
});

function planOf<Content extends EntryContent>(
  { number, id, expectedVersion, buildContent }: Change<Content>,
  entries: Map<string, LockedEntry<Content>>,
  newId: () => string,
): Plan<Content> {
  const entry = id === null ? undefined : entries.get(id);
  const result = {
    number,
    entryId: entry?.id ?? null,
    expectedVersion: entry?.version ?? null,
    version: null,
    faults: [] as FieldError[],
  };
  const failure = (code: string, message: string): Plan<Content> => ({
    result: { ...result, outcome: 'failed', changes: [], faults: [{ path: 'id', code, message }] },
    edit: null,
  });
  if (id !== null && !entry) return failure('not_found', 'there is no entry with this id');
  try {
    const content = buildContent(entry?.content);
    if (!entry) {
      const edit = { id: newId(), version: 1, content };
      return { result: { ...result, outcome: 'created', changes: [] }, edit };
    }
    const changes = differences(entry.content, content);
    if (changes.length === 0)
      return {
        result: { ...result, outcome: 'unchanged', changes },
        edit: entry.isArchived ? null : entry,
      };
    if (entry.isArchived) return failure('archived', 'the entry is archived; unarchive it first');
    if (expectedVersion && expectedVersion !== entry.version)
      return failure('version_conflict', `version ${expectedVersion} is stale; ${entry.version} is current`);
    const edit = { id: entry.id, version: entry.version + 1, content, previous: entry.content };
    return { result: { ...result, outcome: 'updated', changes }, edit };
  } catch (error) {
    const faults = toFieldErrors(error);
    return { result: { ...result, outcome: 'failed', changes: [], faults }, edit: null };
  }
}

/** @throws every error that is not the caller's */
export function toFieldErrors(error: unknown): FieldError[] {
  if (error instanceof Problem && error.errors.length > 0) return error.errors;
  if (error instanceof Problem) return [{ path: '', code: error.code, message: error.detail }];
  if (!(error instanceof CatalogError)) throw error;
  return error.errors.length > 0 ? error.errors : [{ path: '', code: error.code, message: error.message }];
}

/**
 * Saves the plans that Postgres and the type's rules accept.
 * @returns the violations of the others
 */
async function saveValidPlans<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  plans: SaveablePlan<Content>[],
  options: ChangeOptions,
): Promise<Violation[]> {
  if (plans.length === 0) return [];
  const save = (part: SaveablePlan<Content>[]) => saveValidPlans(manager, kind, part, options);
  try {
    await writeTransaction(manager, (inner) => savePlans(inner, kind, plans, options));
    return [];
  } catch (error) {
    if (error instanceof EditsRejected) {
      const rejectedIds = new Set(error.violations.map(({ id }) => id));
      return [...error.violations, ...(await save(plans.filter(({ edit }) => !rejectedIds.has(edit.id))))];
    }
    const [only] = plans;
    if (only && plans.length === 1)
      return toFieldErrors(error).map((fieldError) => ({
        id: only.edit.id,
        code: 'invalid',
        error: fieldError,
      }));
    if (!(error instanceof CatalogError)) throw error;
    // A violated database constraint does not name the plan: save them one by one.
    const violations: Violation[] = [];
    for (const plan of plans) violations.push(...(await save([plan])));
    return violations;
  }
}

async function savePlans<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  plans: SaveablePlan<Content>[],
  { author, publish, details }: ChangeOptions,
) {
  const entries = plans.map((plan) => plan.edit);
  if (publish) await requireComplete(manager, kind.type, entries, LOCALES);
  const edits = plans.filter(createsRevision).map((plan) => plan.edit);
  if (edits.length > 0) {
    const [created, updated] = [
      plans.filter(({ result }) => result.outcome === 'created'),
      plans.filter(({ result }) => result.outcome === 'updated'),
    ];
    const editsOf = (part: SaveablePlan<Content>[]) => part.map((plan) => plan.edit);
    await insertEntries(manager, kind, editsOf(created));
    await updateVersions(manager, kind, editsOf(updated));
    await saveRevisions(manager, kind, edits, author);
    const auditLineOf = ({ edit: { id, version: revision }, result }: SaveablePlan<Content>) => {
      const fields = result.outcome === 'updated' && { fields: result.changes.map(({ path }) => path) };
      return { id, revision, details: { ...details, ...fields } };
    };
    await audit(manager, author, 'created', created.map(auditLineOf));
    await audit(manager, author, 'edited', updated.map(auditLineOf));
  }
  if (publish) await publishChanges(manager, entries, author, details);
}
