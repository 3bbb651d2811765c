import { hash } from 'node:crypto';
import pg from 'pg';

/** How often a text is asked before it is prepared: most that differ each time never are. */
const OFTEN = 3;

/** Texts that are prepared at most: each takes memory of Postgres on every connection. */
const MOST_PREPARED = 300;

/** Texts whose asking is counted at most. */
const MOST_COUNTED = 1_000;

/** Begins a statement whose best plan depends on its values: it is never prepared, so Postgres plans it for them. */
export const PLANNED_EACH_TIME = '/* planned each time */';

const names = new Map<string, string>();
const counts = new Map<string, number>();

/** The name under which a statement is prepared; undefined for one that is not asked often. */
function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= MOST_PREPARED || text.startsWith(PLANNED_EACH_TIME)) return name;
  const count = (counts.get(text) ?? 0) + 1;
  if (counts.size >= MOST_COUNTED) counts.clear();
  counts.set(text, count);
  if (count < OFTEN) return undefined;
  counts.delete(text);
  // Of the text alone: behind a pooler, connections are shared with other instances.
  names.set(text, hash('sha1', text, 'base64url'));
  return names.get(text);
}

/**
 * A connection that has Postgres parse and plan a statement once, not each time: TypeORM gives statements no names. The
 * plans of one edit took as long as all else that it takes.
 */
export class PreparingClient extends pg.Client {
  override query = ((...[text, values, ...others]: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    const given = name === undefined ? [text, values, ...others] : [{ name, text, values }, ...others];
    return Reflect.apply(pg.Client.prototype.query, this, given) as unknown;
  }) as pg.Client['query'];
}
