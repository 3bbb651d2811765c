import type { EntityManager } from 'typeorm';
import type { Outcome } from '../../../catalog/entities/operations/job.entity.js';
import { Problem } from '../../../platform/errors/problem.js';
import { textErrors } from '../../../platform/validation/text-errors.js';
import { contentOf } from '../../entries/create-entry.js';
import type { EntryTypeDefinition } from '../../common/entry-type-definition.js';
import { type Change, type ChangeResult, changeEntries, failedChange } from '../../batches/change-entries.js';
import { type StoredJob, authorOf } from '../../jobs/job-work.js';
import type { ImportRecord, RowError } from './import-record.js';
import { identifyEntries } from './identify.js';
import type { ImportOptions } from './import-options.js';
import type { ForwardReferences } from './forward-references.js';
import { resolveReferences } from './resolve-references.js';

/** The field by which products refer to each other. */
const RELATED = 'related';

/** First pass: saves the valid records, without references to products further down. */
export async function writeRecords(
  manager: EntityManager,
  kind: EntryTypeDefinition,
  records: ImportRecord[],
  job: StoredJob,
  forward: ForwardReferences | undefined,
): Promise<ChangeResult[]> {
  const identities = await identifyEntries(manager, job.type, records);
  const { create } = job.options as ImportOptions;
  const unresolved = await resolveReferences(
    manager,
    records,
    create,
    job,
    (record, reference) => forward?.isForward(record, reference) ?? false,
  );
  const errorsOf = (record: ImportRecord): RowError[] => [
    ...record.faults,
    ...(identities.get(record)?.faults ?? []),
    ...(unresolved.get(record) ?? []),
  ];
  const valid = records.filter((record) => errorsOf(record).length === 0);
  const idOf = (record: ImportRecord) => identities.get(record)?.id ?? null;
  const results = new Map<ImportRecord, ChangeResult>();
  for (const [round, part] of inRounds(valid, idOf).entries()) {
    const roundResults = await changeByRecords(manager, kind, part, job, (record) => ({
      id: idOf(record),
      // After the first round the version is this job's own.
      expectedVersion: round === 0 ? record.version : null,
      buildContent: (content) =>
        contentFrom(
          kind,
          record.applyTo(content, (field) => field !== RELATED || !forward?.includes(record)),
        ),
    }));
    for (const [record, each] of roundResults) results.set(record, each);
  }
  return records.map(
    (record) => results.get(record) ?? failedChange({ number: record.row }, errorsOf(record)),
  );
}

/** Several records may be of one product, wherever they stand. Each round has at most one record of an entry. */
function inRounds(records: ImportRecord[], idOf: (record: ImportRecord) => string | null): ImportRecord[][] {
  const rounds: ImportRecord[][] = [];
  const recordCounts = new Map<string, number>();
  for (const record of records) {
    const id = idOf(record);
    const round = id === null ? 0 : (recordCounts.get(id) ?? 0);
    if (id !== null) recordCounts.set(id, round + 1);
    (rounds[round] ??= []).push(record);
  }
  return rounds;
}

/** Second pass: saves the references to products further down, which now exist unless their own row failed. */
export async function linkRecords(
  manager: EntityManager,
  kind: EntryTypeDefinition,
  records: ImportRecord[],
  job: StoredJob,
): Promise<ChangeResult[]> {
  const rows = await manager.query<WrittenItem[]>(WRITTEN, [job.id, records.map(({ row }) => row)]);
  const written = new Map(rows.map((row) => [row.number, row]));
  const saved = records.filter(({ row }) => !['failed', undefined].includes(written.get(row)?.outcome));
  const unresolved = await resolveReferences(manager, saved, [], job, () => false);
  // A dry run stores no ids.
  const identities = await identifyEntries(manager, job.type, saved);
  const idOf = (record: ImportRecord) =>
    written.get(record.row)?.entryId ?? identities.get(record)?.id ?? null;
  const identified = saved.filter((record) => idOf(record) !== null);
  const valid = identified.filter((record) => unresolved.get(record)?.length === 0);
  const results = await changeByRecords(manager, kind, valid, job, (record) => ({
    id: idOf(record),
    // Fails if somebody has edited the entry since the first pass.
    expectedVersion: currentVersion(written.get(record.row)),
    buildContent: (content) =>
      contentFrom(
        kind,
        record.applyTo(content, (field) => field === RELATED),
      ),
  }));
  return identified.map(
    (record) => results.get(record) ?? failedChange({ number: record.row }, unresolved.get(record) ?? []),
  );
}

interface WrittenItem {
  number: number;
  entryId: string | null;
  outcome: Outcome;
  expectedVersion: number | null;
  version: number | null;
}

/** The version after the first pass; undefined in a dry run. */
const currentVersion = (written: WrittenItem | undefined) =>
  written?.outcome === 'unchanged' ? written.expectedVersion : written?.version;

const WRITTEN = `
  SELECT number, entry_id AS "entryId", outcome, expected_version AS "expectedVersion", version FROM catalog.job_items
  WHERE job_id = $1 AND number = ANY ($2)`;

/** @returns results by record, with errors located by row and column */
async function changeByRecords(
  manager: EntityManager,
  kind: EntryTypeDefinition,
  records: ImportRecord[],
  job: StoredJob,
  changeOf: (record: ImportRecord) => Omit<Change<object>, 'number'>,
): Promise<Map<ImportRecord, ChangeResult>> {
  const changes = records.map((record) => ({ number: record.row, ...changeOf(record) }));
  const { publish } = job.options as ImportOptions;
  const options = { author: authorOf(job), details: { job: job.id }, publish };
  const results = await changeEntries(manager, kind, changes, options);
  const resultsByRow = new Map(results.map((each) => [each.number, each]));
  return new Map(
    records.flatMap((record): [ImportRecord, ChangeResult][] => {
      const each = resultsByRow.get(record.row);
      return each
        ? [[record, { ...each, faults: each.faults.map((fault) => toRowError(record, fault)) }]]
        : [];
    }),
  );
}

function toRowError(record: ImportRecord, fault: object): RowError {
  const { path, code, message } = fault as { path: string; code: string; message: string };
  return { ...record.locate(path), code, message };
}

/** @throws Problem with every error */
function contentFrom(kind: EntryTypeDefinition, document: object) {
  const faults = textErrors(document);
  if (faults.length > 0) throw Problem.invalid(faults);
  return contentOf(kind, {}, document);
}
