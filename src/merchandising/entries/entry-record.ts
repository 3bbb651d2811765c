import type { EntityManager } from 'typeorm';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { lockEntries } from '../../catalog/lock-entries.js';
import { CatalogError } from '../../catalog/errors.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { Measured } from '../completeness/completeness.js';
import { differingFields } from './merge-patch.js';

export type EntryStatus = 'draft' | 'published' | 'changed';

export interface PublicationState {
  revision: number;
  firstPublishedAt: string;
  publishedAt: string;
}

/** When a revision is published and unpublished in a locale. */
export interface ScheduledTimes {
  publishAt?: string;
  unpublishAt?: string;
  revision: number;
}

/** An entry that is not deleted, with its newest revision. */
export interface EntryRecord<Content = object> {
  id: string;
  type: EntryType;
  version: number;
  status: EntryStatus;
  publications: Partial<Record<Locale, PublicationState>>;
  schedule: Partial<Record<Locale, ScheduledTimes>>;
  /** For products and articles. */
  completeness: Partial<Record<Locale, Measured>>;
  createdAt: Date;
  updatedAt: Date;
  archivedAt: Date | null;
  content: Content;
}

/** Columns of an EntryRecord, of `catalog.entries AS entry`, without its content. */
export const ENTRY_COLUMNS = `
  entry.id, entry.type, entry.version, entry.created_at AS "createdAt", entry.updated_at AS "updatedAt",
  entry.archived_at AS "archivedAt",
  coalesce(public.states, '{}') AS publications, coalesce(public.status, 'draft') AS status,
  coalesce(planned.schedule, '{}') AS schedule, coalesce(measured.completeness, '{}') AS completeness`;

const utc = (time: string) => `to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Joins for publication state, schedule and completeness. */
export const WITH_STATUS = `
  LEFT JOIN LATERAL (
    SELECT CASE WHEN count(*) > 0
             THEN CASE WHEN bool_and(publication.revision = entry.version) THEN 'published' ELSE 'changed' END
           END AS status,
           jsonb_object_agg(publication.locale, jsonb_build_object(
             'revision', publication.revision,
             'firstPublishedAt', ${utc('publication.first_published_at')},
             'publishedAt', ${utc('publication.published_at')}
           )) AS states
    FROM catalog.publications AS publication WHERE publication.entry_id = entry.id AND publication.revision IS NOT NULL
  ) AS public ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_object_agg(locale, times) AS schedule FROM (
      SELECT locale, jsonb_object_agg(action || 'At', ${utc('at')}) || jsonb_build_object('revision', max(revision)) AS times
      FROM catalog.schedules WHERE entry_id = entry.id AND done_at IS NULL GROUP BY locale) AS each
  ) AS planned ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_object_agg(locale, jsonb_build_object(
             'score', score, 'required', required, 'recommended', recommended)) AS completeness
    FROM catalog.completeness WHERE entry_id = entry.id
  ) AS measured ON true`;

/** A subquery, since for a join Postgres would read all revisions of the entry. */
const READ = `
  SELECT ${ENTRY_COLUMNS}, (
    SELECT content FROM catalog.revisions WHERE entry_id = entry.id AND number = entry.version) AS content
  FROM catalog.entries AS entry
  ${WITH_STATUS}
  WHERE entry.id = $1 AND entry.type = $2 AND entry.deleted_at IS NULL`;

/** @throws CatalogError not_found */
export async function readEntry<Content>(
  manager: Pick<EntityManager, 'query'>,
  type: EntryType,
  id: string,
): Promise<EntryRecord<Content>> {
  const [entry] = await manager.query<EntryRecord<Content>[]>(READ, [id, type]);
  if (!entry) throw new CatalogError('not_found', `There is no such ${type}.`);
  return entry;
}

/** @throws CatalogError version_conflict with the current version and the fields that differ */
export async function requireVersion(
  manager: EntityManager,
  entry: Pick<EntryRecord, 'id' | 'version' | 'content'>,
  expectedVersion: number,
) {
  if (expectedVersion === entry.version) return;
  const [base] = await manager.query<{ content: object }[]>(
    'SELECT content FROM catalog.revisions WHERE entry_id = $1 AND number = $2',
    [entry.id, expectedVersion],
  );
  throw new CatalogError(
    'version_conflict',
    `Version ${expectedVersion} is stale; ${entry.version} is current.`,
    [],
    {
      currentVersion: entry.version,
      differs: base ? differingFields(base.content, entry.content) : [],
    },
  );
}

/**
 * Locks and reads an entry in the expected version.
 * @throws CatalogError not_found; version_conflict
 */
export async function lockForUpdate<Content extends object>(
  manager: EntityManager,
  type: EntryType,
  id: string,
  expectedVersion: number,
): Promise<EntryRecord<Content>> {
  await lockEntries(manager, [id]);
  const entry = await readEntry<Content>(manager, type, id);
  await requireVersion(manager, entry, expectedVersion);
  return entry;
}

/** @throws CatalogError archived */
export function requireActive({ archivedAt }: { archivedAt: Date | null }) {
  if (archivedAt !== null) throw new CatalogError('archived', 'This entry is archived. Unarchive it first.');
}
