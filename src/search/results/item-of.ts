import { MARK_START } from '../engine/search-engine.js';
import type { Hit, Reason } from '../querying/search-result.js';
import { toHtml } from './highlight.js';
import type { PublishedCard } from './cards.js';
import { type Typed, markMatches } from './mark-matches.js';
import type { SearchItemView } from './search.view.js';

/** A hit as it is shown; nothing where it is not published any more. */
export function itemOf(
  hit: Hit,
  published: PublishedCard | undefined,
  typed: Typed,
): { item: SearchItemView; reason: Reason }[] {
  if (!published) return [];
  const { card } = published;
  const { id, slug, name } = card;
  // Words of another revision are not shown: it may be the one that was corrected.
  const isCurrent = hit.revision === published.revision;
  const byEngine = isCurrent && hit.name?.includes(MARK_START) === true ? hit.name : undefined;
  const marked = byEngine ?? markMatches(name, typed) ?? name;
  const passage = (isCurrent ? hit.text : null) ?? markedLabel(card, typed);
  const highlight = { name: toHtml(marked), text: passage === null ? null : toHtml(passage) };
  const common = { id, slug, name, highlight };
  const item: SearchItemView =
    card.type === 'product' ? { type: card.type, ...common, card } : { type: card.type, ...common, card };
  return [{ item, reason: hit.reason }];
}

/** The first label that shows what was typed, for hits through pinyin, the other script, or Postgres. */
function markedLabel(card: PublishedCard['card'], typed: Typed): string | null {
  const labels =
    card.type === 'product'
      ? [
          ...card.materials.map((material) => material.name),
          ...[card.category?.name, card.style?.name, card.color?.name, ...card.skus, card.tagline],
        ]
      : [...card.tags, card.summary];
  for (const label of labels) {
    const marked = label ? markMatches(label, typed) : undefined;
    if (marked !== undefined) return marked;
  }
  return null;
}
