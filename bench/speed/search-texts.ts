import type { Locale } from '../../src/platform/locale/locale.js';

/** What is typed, of every kind: names, materials, both scripts, pinyin, initials, errors, English, SKUs. */
const TEXTS: Record<Locale, string> = {
  'zh-CN':
    '实木 休闲椅 胡桃木餐桌 真皮沙发 實木 皮革椅 书柜 床 白橡木 藤编 绒布沙发 边几 ' +
    'shimu xiuxianyi shafa canzhuo sm xxy 实沐 云山 竹岚 石川实木 大理石茶几 亚麻',
  en:
    'walnut velvet+chair oak+table leather+sofa rattan lounge+chairs bookcase marble linen+bed carl ' +
    'gaston+chair Ardel Corfen+walnut G-00ABC-1 G+000Z9+1 dining+table+oak stool wool',
};

/** Searches for every text. @param rest more of the query, such as `&facets=none` */
export const searches = (rest = '', shorten = (text: string) => text) =>
  Object.entries(TEXTS).flatMap(([locale, texts]) =>
    texts.split(' ').map((each) => {
      const text = new URLSearchParams({ q: shorten(each.replaceAll('+', ' ')), locale }).toString();
      return `/v1/storefront/search?${text}${rest}`;
    }),
  );
