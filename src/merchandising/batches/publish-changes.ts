import type { EntityManager } from 'typeorm';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import { projectEntries } from '../../publishing/project-entries.js';
import { publishEntries } from '../../publishing/publish-entries.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { Edit } from '../common/entry-type-definition.js';

type PublishedRevisions = Partial<Record<Locale, number>>;

/**
 * Publishes the revisions that a job leaves, in all locales. The audit log records what was published before, so that
 * the job can be undone.
 */
export async function publishChanges(
  manager: EntityManager,
  entries: Pick<Edit, 'id' | 'version'>[],
  author: Author,
  details: object,
) {
  const ids = entries.map(({ id }) => id);
  const rows = await manager.query<{ id: string; revisions: PublishedRevisions }[]>(PUBLISHED_REVISIONS, [
    ids,
  ]);
  const before = new Map(rows.map(({ id, revisions }) => [id, revisions]));
  const changedEntries = entries.filter(({ id, version }) =>
    LOCALES.some((locale) => before.get(id)?.[locale] !== version),
  );
  if (changedEntries.length === 0) return;
  await publishEntries(
    manager,
    changedEntries.map(({ id }) => id),
  );
  const lines = changedEntries.map(({ id, version }) => ({
    id,
    revision: version,
    details: { ...details, locales: LOCALES, before: before.get(id) ?? {} },
  }));
  await audit(manager, author, 'published', lines);
}

/**
 * Publishes the revisions that were public before a job published others, in the locales where nobody has published
 * since and none of the images was deleted.
 */
export async function restorePublications(
  manager: EntityManager,
  job: string,
  ids: string[],
  author: Author,
  details: object,
) {
  const restored = await manager.query<{ id: string; locale: Locale; revision: number | null }[]>(RESTORE, [
    job,
    ids,
  ]);
  if (restored.length === 0) return;
  await projectEntries(manager, [...new Set(restored.map(({ id }) => id))]);
  const lines = restored.map(({ id, locale, revision }) => ({
    id,
    ...(revision !== null && { revision }),
    details: { ...details, locales: [locale] },
  }));
  const isPublished = (line: (typeof lines)[number]) => 'revision' in line;
  await audit(
    manager,
    author,
    'unpublished',
    lines.filter((line) => !isPublished(line)),
  );
  await audit(manager, author, 'published', lines.filter(isPublished));
}

const PUBLISHED_REVISIONS = `
  SELECT entry_id AS id, jsonb_object_agg(locale, revision) AS revisions FROM catalog.publications
  WHERE entry_id = ANY ($1::uuid[]) AND revision IS NOT NULL GROUP BY entry_id`;

const RESTORE = `
  WITH job_publications AS (
    -- A job may publish an entry twice; the first time records the state before the job.
    SELECT entry_id, array_agg(revision) AS revisions, (array_agg(details -> 'before' ORDER BY id))[1] AS before
    FROM catalog.audit
    WHERE entry_id = ANY ($2::uuid[]) AND action = 'published' AND details ->> 'job' = $1 GROUP BY entry_id),
  former AS (
    SELECT publication.entry_id, publication.locale, revision.number,
           coalesce(catalog.media_hashes(revision.content), '{}') AS images
    FROM job_publications AS published JOIN catalog.publications AS publication ON publication.entry_id = published.entry_id
      AND publication.revision = ANY (published.revisions)
      AND publication.revision IS DISTINCT FROM (published.before ->> publication.locale)::integer
    LEFT JOIN catalog.revisions AS revision ON revision.entry_id = publication.entry_id
      AND revision.number = (published.before ->> publication.locale)::integer),
  existing_media AS MATERIALIZED (
    SELECT hash FROM catalog.media WHERE hash IN (SELECT unnest(images) FROM former) FOR KEY SHARE),
  restored AS (
    UPDATE catalog.publications AS publication SET revision = former.number, published_at = now()
    FROM former
    WHERE publication.entry_id = former.entry_id AND publication.locale = former.locale
      AND former.images <@ ARRAY (SELECT hash FROM existing_media)
    RETURNING publication.entry_id AS id, publication.locale, publication.revision)
  SELECT id, locale, revision FROM restored ORDER BY id, locale`;
