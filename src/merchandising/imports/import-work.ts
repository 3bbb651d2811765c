import type { DataSource, EntityManager } from 'typeorm';
import { skuKey } from '../../catalog/product-links.js';
import type { EntryKind } from '../entries/entry-kind.js';
import { contentOf } from '../entries/create-entry.js';
import { Problem } from '../../platform/http/problem.js';
import { textFaults } from '../../platform/http/text-guard.js';
import { type Changed, changeEntries } from '../jobs/change-entries.js';
import { type Batch, type JobWork, type StoredJob, authorOf } from '../jobs/job-work.js';
import { type FileForm, type Format, inspectFile } from '../sheets/read-file.js';
import { type Draft, type RowFault } from './draft.js';
import { draftsOf } from './drafts.js';
import { identify } from './identify.js';
import type { Mapping } from './mapping.js';
import { type Creatable, resolveMentions } from './resolve-mentions.js';
import { chunksOf } from './uploads.js';

export interface ImportOptions {
  format: Format;
  /** As it was when the import was made. */
  mapping: Mapping;
  create: Creatable[];
}

/** Entries that are written together. */
const BATCH = 500;

export async function importWork(database: DataSource, kind: EntryKind, job: StoredJob): Promise<JobWork> {
  const { format, mapping } = job.options as ImportOptions;
  const chunks = () => chunksOf(database, job.id);
  const { rows, ...form } = await inspectFile(chunks, format);
  async function* batches(after: number): AsyncGenerator<Batch> {
    let some: Draft[] = [];
    const batch = (drafts: Draft[]): Batch => ({
      upTo: drafts.at(-1)?.lastRow ?? after,
      run: (manager) => writeDrafts(manager, kind, drafts, job),
    });
    for await (const draft of draftsOf(chunks, form, job.type, mapping)) {
      if (draft.lastRow <= after) continue;
      // What a row relates to is there before the row is: it may stand above, however near.
      if (some.length === BATCH || namesOneOf(draft, some)) {
        yield batch(some);
        some = [];
      }
      some.push(draft);
    }
    if (some.length > 0) yield batch(some);
  }
  return { total: rows, findings: findingsOf(form), batches };
}

function namesOneOf({ mentions }: Draft, others: Draft[]): boolean {
  const keys = new Set(mentions.flatMap(({ what, key }) => (what === 'product' ? [skuKey(key)] : [])));
  return (
    keys.size > 0 &&
    others.some(({ names }) => names.some(({ kind, key }) => kind === 'sku' && keys.has(key)))
  );
}

const findingsOf = ({ encoding, delimiter }: FileForm) => ({ encoding, ...(delimiter && { delimiter }) });

async function writeDrafts(manager: EntityManager, kind: EntryKind, drafts: Draft[], job: StoredJob) {
  const author = authorOf(job);
  const { create } = job.options as ImportOptions;
  const identities = await identify(manager, job.type, drafts);
  const unresolved = await resolveMentions(manager, drafts, create, author);
  const faultsBefore = (draft: Draft): RowFault[] => [
    ...draft.faults,
    ...(identities.get(draft)?.faults ?? []),
    ...(unresolved.get(draft) ?? []),
  ];
  const changes = drafts
    .filter((draft) => faultsBefore(draft).length === 0)
    .map((draft) => ({
      number: draft.row,
      id: identities.get(draft)?.id ?? null,
      seen: draft.version,
      next: (present: object | undefined) => contentFrom(kind, draft.applyTo(present)),
    }));
  const changed = await changeEntries(manager, kind, changes, author, { job: job.id });
  const outcomes = new Map(changed.map((each) => [each.number, each]));
  return drafts.map((draft): Changed => {
    const each = outcomes.get(draft.row);
    if (each) return { ...each, faults: (each.faults as PathFault[]).map((fault) => inFile(draft, fault)) };
    const entryId = null;
    return {
      number: draft.row,
      entryId,
      outcome: 'failed',
      version: null,
      faults: faultsBefore(draft),
      changes: [],
    };
  });
}

interface PathFault {
  path: string;
  code: string;
  message: string;
}

const inFile = (draft: Draft, { path, code, message }: PathFault): RowFault => ({
  ...draft.locate(path),
  code,
  message,
});

/** @throws Problem with every fault */
function contentFrom(kind: EntryKind, document: object) {
  const faults = textFaults(document);
  if (faults.length > 0) throw Problem.invalid(faults);
  return contentOf(kind, {}, document);
}
