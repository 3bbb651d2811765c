import type { EntityManager } from 'typeorm';
import type { Outcome } from '../../../catalog/entities/operations/job.entity.js';
import { Problem } from '../../../platform/errors/problem.js';
import { textFaults } from '../../../platform/validation/text-guard.js';
import { contentOf } from '../../entries/create-entry.js';
import type { EntryTypeDefinition } from '../../common/entry-type-definition.js';
import { type Change, type Changed, changeEntries, failed } from '../../batches/change-entries.js';
import { type StoredJob, authorOf } from '../../jobs/job-work.js';
import type { ImportRecord, RowError } from './import-record.js';
import { identify } from './identify.js';
import type { ImportOptions } from './import-options.js';
import type { LaterProducts } from './later-products.js';
import { resolveReferences } from './resolve-references.js';

/** The field by which products belong together. */
const RELATED = 'related';

/** Makes of drafts what can be made; relations to what stands further down have to wait. */
export async function writeRecords(
  manager: EntityManager,
  kind: EntryTypeDefinition,
  drafts: ImportRecord[],
  job: StoredJob,
  later: LaterProducts | undefined,
): Promise<Changed[]> {
  const identities = await identify(manager, job.type, drafts);
  const { create } = job.options as ImportOptions;
  const unresolved = await resolveReferences(
    ...([manager, drafts, create, job] as const),
    (draft, mention) => later?.isLater(draft, mention) ?? false,
  );
  const faultsBefore = (draft: ImportRecord): RowError[] => [
    ...draft.faults,
    ...(identities.get(draft)?.faults ?? []),
    ...(unresolved.get(draft) ?? []),
  ];
  const fine = drafts.filter((draft) => faultsBefore(draft).length === 0);
  const idOf = (draft: ImportRecord) => identities.get(draft)?.id ?? null;
  const changed = new Map<ImportRecord, Changed>();
  for (const [turn, some] of inTurns(fine, idOf).entries()) {
    const done = await change(manager, kind, some, job, (draft) => ({
      id: idOf(draft),
      // After the first turn it is the version that this job has made.
      expectedVersion: turn === 0 ? draft.version : null,
      next: (present) =>
        contentFrom(
          kind,
          draft.applyTo(present, (field) => field !== RELATED || !later?.waitsFor(draft)),
        ),
    }));
    for (const [draft, each] of done) changed.set(draft, each);
  }
  return drafts.map((draft) => changed.get(draft) ?? failed({ number: draft.row }, faultsBefore(draft)));
}

/** Rows of different variants may be of one product, wherever they stand: one of them after the other. */
function inTurns(drafts: ImportRecord[], idOf: (draft: ImportRecord) => string | null): ImportRecord[][] {
  const turns: ImportRecord[][] = [];
  const rowsOf = new Map<string, number>();
  for (const draft of drafts) {
    const id = idOf(draft);
    const turn = id === null ? 0 : (rowsOf.get(id) ?? 0);
    if (id !== null) rowsOf.set(id, turn + 1);
    (turns[turn] ??= []).push(draft);
  }
  return turns;
}

/** Comes back to drafts that relate to what stood further down: now it is there, or its own row was wrong. */
export async function linkRecords(
  manager: EntityManager,
  kind: EntryTypeDefinition,
  drafts: ImportRecord[],
  job: StoredJob,
): Promise<Changed[]> {
  const rows = await manager.query<Written[]>(WRITTEN, [job.id, drafts.map(({ row }) => row)]);
  const written = new Map(rows.map((row) => [row.number, row]));
  const there = drafts.filter(({ row }) => !['failed', undefined].includes(written.get(row)?.outcome));
  const unresolved = await resolveReferences(manager, there, [], job, () => false);
  // What is only tried is not written down by id.
  const identities = await identify(manager, job.type, there);
  const idOf = (draft: ImportRecord) => written.get(draft.row)?.entryId ?? identities.get(draft)?.id ?? null;
  const found = there.filter((draft) => idOf(draft) !== null);
  const fine = found.filter((draft) => unresolved.get(draft)?.length === 0);
  const changed = await change(manager, kind, fine, job, (draft) => ({
    id: idOf(draft),
    // What a colleague has edited meanwhile is theirs.
    expectedVersion: currentVersion(written.get(draft.row)),
    next: (present) =>
      contentFrom(
        kind,
        draft.applyTo(present, (field) => field === RELATED),
      ),
  }));
  return found.map(
    (draft) => changed.get(draft) ?? failed({ number: draft.row }, unresolved.get(draft) ?? []),
  );
}

interface Written {
  number: number;
  entryId: string | null;
  outcome: Outcome;
  expectedVersion: number | null;
  version: number | null;
}

/** The version that the job itself has left behind; not known where it was only tried. */
const currentVersion = (written: Written | undefined) =>
  written?.outcome === 'unchanged' ? written.expectedVersion : written?.version;

const WRITTEN = `
  SELECT number, entry_id AS "entryId", outcome, expected_version AS "expectedVersion", version FROM catalog.job_items
  WHERE job_id = $1 AND number = ANY ($2)`;

/** @returns what became of each, its faults by row and column */
async function change(
  manager: EntityManager,
  kind: EntryTypeDefinition,
  drafts: ImportRecord[],
  job: StoredJob,
  changeOf: (draft: ImportRecord) => Omit<Change<object>, 'number'>,
): Promise<Map<ImportRecord, Changed>> {
  const changes = drafts.map((draft) => ({ number: draft.row, ...changeOf(draft) }));
  const { publish } = job.options as ImportOptions;
  const how = { author: authorOf(job), details: { job: job.id }, publish };
  const changed = await changeEntries(manager, kind, changes, how);
  const inFile = new Map(changed.map((each) => [each.number, each]));
  return new Map(
    drafts.flatMap((draft): [ImportRecord, Changed][] => {
      const each = inFile.get(draft.row);
      return each ? [[draft, { ...each, faults: each.faults.map((fault) => located(draft, fault)) }]] : [];
    }),
  );
}

function located(draft: ImportRecord, fault: object): RowError {
  const { path, code, message } = fault as { path: string; code: string; message: string };
  return { ...draft.locate(path), code, message };
}

/** @throws Problem with every fault */
function contentFrom(kind: EntryTypeDefinition, document: object) {
  const faults = textFaults(document);
  if (faults.length > 0) throw Problem.invalid(faults);
  return contentOf(kind, {}, document);
}
