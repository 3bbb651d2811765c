import type { EntityManager } from 'typeorm';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import { projectEntries } from '../../publishing/project-entries.js';
import { publishEntries } from '../../publishing/publish-entries.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { Edit } from '../common/entry-type-definition.js';

type Shown = Partial<Record<Locale, number>>;

/**
 * Shows entries to the public as a job leaves them, in all locales. The audit keeps what was shown before, so that the
 * job can be undone.
 */
export async function showChanges(
  manager: EntityManager,
  entries: Pick<Edit, 'id' | 'version'>[],
  author: Author,
  details: object,
) {
  const rows = await manager.query<{ id: string; shown: Shown }[]>(SHOWN, [entries.map(({ id }) => id)]);
  const before = new Map(rows.map(({ id, shown }) => [id, shown]));
  const changing = entries.filter(({ id, version }) =>
    LOCALES.some((locale) => before.get(id)?.[locale] !== version),
  );
  if (changing.length === 0) return;
  await publishEntries(
    manager,
    changing.map(({ id }) => id),
  );
  const lines = changing.map(({ id, version }) => ({
    ...{ id, revision: version },
    details: { ...details, locales: LOCALES, before: before.get(id) ?? {} },
  }));
  await audit(manager, author, 'published', lines);
}

/**
 * Shows entries as they were before a job showed them, in the locales where nobody has published since, and where no
 * picture that they showed was deleted.
 */
export async function showAsBefore(
  manager: EntityManager,
  job: string,
  ids: string[],
  author: Author,
  details: object,
) {
  const restored = await manager.query<{ id: string; locale: Locale; revision: number | null }[]>(RESTORE, [
    ...[job, ids],
  ]);
  if (restored.length === 0) return;
  await projectEntries(manager, [...new Set(restored.map(({ id }) => id))]);
  const lines = restored.map(({ id, locale, revision }) => ({
    id,
    ...(revision !== null && { revision }),
    details: { ...details, locales: [locale] },
  }));
  const isShown = (line: (typeof lines)[number]) => 'revision' in line;
  await audit(
    manager,
    author,
    'unpublished',
    lines.filter((line) => !isShown(line)),
  );
  await audit(manager, author, 'published', lines.filter(isShown));
}

const SHOWN = `
  SELECT entry_id AS id, jsonb_object_agg(locale, revision) AS shown FROM catalog.publications
  WHERE entry_id = ANY ($1::uuid[]) AND revision IS NOT NULL GROUP BY entry_id`;

const RESTORE = `
  WITH shown AS (
    -- A job may have shown an entry twice; what it was before the first time is what it was before the job.
    SELECT entry_id, array_agg(revision) AS revisions, (array_agg(details -> 'before' ORDER BY id))[1] AS before
    FROM catalog.audit
    WHERE entry_id = ANY ($2::uuid[]) AND action = 'published' AND details ->> 'job' = $1 GROUP BY entry_id),
  wanted AS (
    SELECT publication.entry_id, publication.locale, revision.number,
           coalesce(catalog.media_hashes(revision.content), '{}') AS pictures
    FROM shown JOIN catalog.publications AS publication ON publication.entry_id = shown.entry_id
      AND publication.revision = ANY (shown.revisions)
      AND publication.revision IS DISTINCT FROM (shown.before ->> publication.locale)::integer
    LEFT JOIN catalog.revisions AS revision ON revision.entry_id = publication.entry_id
      AND revision.number = (shown.before ->> publication.locale)::integer),
  kept AS MATERIALIZED (
    SELECT hash FROM catalog.media WHERE hash IN (SELECT unnest(pictures) FROM wanted) FOR KEY SHARE),
  restored AS (
    UPDATE catalog.publications AS publication SET revision = wanted.number, published_at = now()
    FROM wanted
    WHERE publication.entry_id = wanted.entry_id AND publication.locale = wanted.locale
      AND wanted.pictures <@ ARRAY (SELECT hash FROM kept)
    RETURNING publication.entry_id AS id, publication.locale, publication.revision)
  SELECT id, locale, revision FROM restored ORDER BY id, locale`;
