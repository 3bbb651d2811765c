/** Cursors of the pages that were read, by list: a page can be read once the one before it was. */
const cursorsByList = new Map<string, (string | null)[]>();

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/**
 * A page of a list with cursors, by its number from 1. Pages before it that were not read yet are
 * read first; past the end, the page is empty.
 */
export async function pageAt<T>(
  list: string,
  number: number,
  read: (cursor: string | null) => Promise<Page<T>>,
): Promise<{ items: T[]; hasMore: boolean }> {
  const cursors = number === 1 ? [null] : (cursorsByList.get(list) ?? [null]);
  cursorsByList.set(list, cursors);
  for (;;) {
    const at = Math.min(number, cursors.length);
    const cursor = cursors[at - 1] ?? null;
    const { items, nextCursor } = await read(cursor);
    if (nextCursor !== null) cursors[at] = nextCursor;
    if (at === number) return { items, hasMore: nextCursor !== null };
    if (nextCursor === null) return { items: [], hasMore: false };
  }
}
