import type { ContentName } from '../../contents/content-name.ts';
import type { MessageKey } from '../../messages/messages.ts';

type Tabs = [tab: MessageKey, fields: string[]][];

/** Which fields stand on which tab. A field that is named on none stands on the last, so a new one is never lost. */
const TABS: Record<ContentName, Tabs> = {
  Product: [
    ['tab.words', ['name', 'tagline', 'description', 'slug']],
    ['tab.variants', ['variants', 'leadTime', 'warrantyMonths']],
    ['tab.media', ['media']],
    [
      'tab.materials',
      ['materials', 'designNotes', 'style', 'color', 'colorName', 'rooms', 'upholstery', 'fill', 'care'],
    ],
    ['tab.links', ['categories', 'related']],
    ['tab.facts', ['dimensions']],
  ],
  Article: [
    ['tab.words', ['title', 'summary', 'kind', 'tags', 'slug']],
    ['tab.body', ['body']],
    ['tab.media', ['cover']],
    ['tab.links', ['products']],
  ],
  Category: [['tab.whole', []]],
  Material: [['tab.whole', []]],
  Synonym: [['tab.whole', []]],
  SearchRule: [['tab.whole', []]],
};

export function tabsOf(content: ContentName, fields: string[]): Tabs {
  const named = TABS[content].flatMap(([, own]) => own);
  const others = fields.filter((field) => !named.includes(field));
  return TABS[content].map(([tab, own], at, all) => [tab, at === all.length - 1 ? [...own, ...others] : own]);
}
