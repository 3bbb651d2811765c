import { MARK_START } from '../engine/search-engine.js';
import type { Hit } from '../querying/search-hits.js';
import { toHtml } from './highlight.js';
import { type TextForms, markMatches } from './mark-matches.js';
import type { PublishedCard } from './published-cards.js';
import type { SearchItemView } from './search.view.js';

/** A published hit with its card and highlights. */
export function searchItem(hit: Hit, published: PublishedCard, query: TextForms): SearchItemView {
  const { card } = published;
  const { id, slug, name } = card;
  // A passage of another revision is not shown: it may contain the mistake that an edit has corrected.
  const isCurrent = hit.revision === published.revision;
  const byEngine = isCurrent && hit.name?.includes(MARK_START) === true ? hit.name : undefined;
  const markedName = byEngine ?? markMatches(name, query) ?? name;
  const passage = (isCurrent ? hit.text : null) ?? markedLabel(card, query);
  const highlight = { name: toHtml(markedName), text: passage === null ? null : toHtml(passage) };
  const common = { id, slug, name, highlight };
  return card.type === 'product'
    ? { type: card.type, ...common, card }
    : { type: card.type, ...common, card };
}

/** The first label that matches, for hits by pinyin, by the other script, or from Postgres. */
function markedLabel(card: PublishedCard['card'], query: TextForms): string | null {
  const labels =
    card.type === 'product'
      ? [
          ...card.materials.map((material) => material.name),
          card.category?.name,
          card.style?.name,
          card.color?.name,
          ...card.skus,
          card.tagline,
        ]
      : [...card.tags, card.summary];
  for (const label of labels) {
    const marked = label ? markMatches(label, query) : undefined;
    if (marked !== undefined) return marked;
  }
  return null;
}
