import type { EntityManager } from 'typeorm';
import type { AuditAction } from '../../catalog/entities/operations/audit.entity.js';
import type { Author } from '../common/author.js';

interface Change {
  /** Id of the entry, if the action concerns one. */
  id?: string;
  revision?: number;
  details?: object;
}

/** Writes to the audit log, in the transaction of the change itself. */
export async function audit(
  manager: Pick<EntityManager, 'query'>,
  { actor, requestId }: Author,
  action: AuditAction,
  changes: Change[],
) {
  await manager.query(AUDIT, [actor, requestId, action, JSON.stringify(changes)]);
}

const AUDIT = `
  INSERT INTO catalog.audit (actor, request_id, action, entry_id, revision, details)
  SELECT $1, $2, $3, id, revision, coalesce(details, '{}')
  FROM jsonb_to_recordset($4) AS row (id uuid, revision integer, details jsonb)`;
