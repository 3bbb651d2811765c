import type { ReadDatabase, Statement } from '../../platform/database/read-database.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { Locale } from '../../platform/locale/locale.js';
import type { ListArticlesInput } from './list-articles.input.js';

/** A page of article cards as ready JSON, the newest first. */
export async function listArticles(
  database: ReadDatabase,
  input: ListArticlesInput,
  locale: Locale,
): Promise<string> {
  const { kind = null, limit, cursor } = input;
  const [at = null, id = null] = decodeCursor(cursor, 'newest', ['time', 'uuid']) ?? [];
  const rows = await database.rows<{ card: string; id: string; position: string }>(LIST, [
    locale,
    kind,
    at,
    id,
    limit + 1,
  ]);
  const { items, nextCursor } = pageOf(rows, limit, 'newest', (last) => [last.position, last.id]);
  const cards = items.map(({ card }) => card);
  return `{"items":[${cards.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
}

const LIST: Statement = {
  name: 'list-articles',
  text: `
    SELECT card, id, (published_at AT TIME ZONE 'UTC')::text || '+00' AS position
    FROM published.articles
    WHERE locale = $1 AND ($2::text IS NULL OR kind = $2)
      AND ($3::timestamptz IS NULL OR (published_at, id) < ($3, $4::uuid))
    ORDER BY published_at DESC, id DESC
    LIMIT $5`,
};
