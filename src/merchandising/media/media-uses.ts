import type { EntityManager } from 'typeorm';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import type { LocalizedText } from '../../platform/locale/locale.js';

/** States of an entry that may show an image. */
export const MEDIA_USES = ['working_copy', 'published', 'scheduled'] as const;

export interface MediaUse {
  type: EntryType;
  id: string;
  name: LocalizedText;
  in: (typeof MEDIA_USES)[number][];
}

/** At most 100 entries whose working copy, published or scheduled revision shows an image. */
export function mediaUses(manager: Pick<EntityManager, 'query'>, hash: string): Promise<MediaUse[]> {
  return manager.query<MediaUse[]>(USES, [hash]);
}

const USES = `
  WITH showing AS MATERIALIZED (
    SELECT entry_id, number FROM catalog.revisions
    WHERE catalog.media_hashes(content) @> ARRAY[$1::text] AND content::text LIKE '%/media/%'),
  used AS (
    SELECT entry_id, 'working_copy' AS place FROM showing
    JOIN catalog.entries AS entry ON entry.id = entry_id AND entry.version = number
    UNION SELECT entry_id, 'published' FROM showing JOIN catalog.publications AS publication USING (entry_id)
    WHERE publication.revision = number
    UNION SELECT entry_id, 'scheduled' FROM showing JOIN catalog.schedules AS schedule USING (entry_id)
    WHERE schedule.revision = number AND schedule.action = 'publish' AND schedule.done_at IS NULL)
  SELECT entry.type, entry.id, entry.name, array_agg(used.place ORDER BY used.place DESC) AS "in"
  FROM used JOIN catalog.entries AS entry ON entry.id = used.entry_id AND entry.deleted_at IS NULL
  GROUP BY entry.id ORDER BY entry.type, entry.id LIMIT 100`;
