import type { ContentName } from '../../contents/content-name.ts';
import type { MessageKey } from '../../messages/messages.ts';

type Tabs = [tab: MessageKey, fields: string[]][];

/** Fields by tab. A field that is on no tab is added to the last one, so that new fields always appear. */
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
