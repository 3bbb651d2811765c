/** The cursors of the pages that were seen of a list: a page can be shown when the one before it was. */
const seen = new Map<string, (string | null)[]>();

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/**
 * A page of a list that goes on by cursors, by its number from 1. What lies between is walked through where the pages
 * before were not seen yet; past the end there is nothing.
 */
export async function pageAt<T>(
  list: string,
  number: number,
  read: (cursor: string | null) => Promise<Page<T>>,
): Promise<{ items: T[]; hasMore: boolean }> {
  const cursors = number === 1 ? [null] : (seen.get(list) ?? [null]);
  seen.set(list, cursors);
  for (;;) {
    const at = Math.min(number, cursors.length);
    const cursor = cursors[at - 1] ?? null;
    const { items, nextCursor } = await read(cursor);
    if (nextCursor !== null) cursors[at] = nextCursor;
    if (at === number) return { items, hasMore: nextCursor !== null };
    if (nextCursor === null) return { items: [], hasMore: false };
  }
}
