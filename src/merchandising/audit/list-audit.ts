import type { EntityManager } from 'typeorm';
import type { AuditAction } from '../../catalog/entities/operations/audit.entity.js';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { ListAuditInput } from './list-audit.input.js';

export interface AuditedChange {
  id: string;
  at: Date;
  actor: string;
  requestId: string;
  action: AuditAction;
  entryId: string | null;
  entryType: EntryType | null;
  revision: number | null;
  details: object;
}

/** A page of the audit log, newest first. */
export async function listAudit(manager: Pick<EntityManager, 'query'>, input: ListAuditInput) {
  const [before] = decodeCursor(input.cursor, 'audit', ['uuid']) ?? [null];
  const { entry, actor, action, from, to, limit } = input;
  const filters = [entry, actor, action, from, to].map((filter) => filter ?? null);
  const rows = await manager.query<AuditedChange[]>(LIST, [...filters, before, limit + 1]);
  return pageOf(rows, limit, 'audit', (last) => [last.id]);
}

/** All matching changes, read in pages so that memory does not grow with their number. */
export async function* streamAudit(manager: Pick<EntityManager, 'query'>, input: ListAuditInput) {
  for (let cursor = input.cursor; ;) {
    const page = await listAudit(manager, { ...input, cursor, limit: 1_000 });
    yield* page.items;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

const LIST = `
  SELECT audit.id, audit.at, audit.actor, audit.request_id AS "requestId", audit.action,
         audit.entry_id AS "entryId", entry.type AS "entryType", audit.revision, audit.details
  FROM catalog.audit AS audit LEFT JOIN catalog.entries AS entry ON entry.id = audit.entry_id
  WHERE ($1::uuid IS NULL OR audit.entry_id = $1) AND ($2::text IS NULL OR audit.actor = $2)
    AND ($3::text IS NULL OR audit.action = $3)
    AND ($4::timestamptz IS NULL OR audit.at >= $4) AND ($5::timestamptz IS NULL OR audit.at < $5)
    AND ($6::uuid IS NULL OR audit.id < $6)
  ORDER BY audit.id DESC LIMIT $7`;
