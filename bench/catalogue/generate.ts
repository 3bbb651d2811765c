import type { ArticleContent } from '../../src/catalog/content/article-content.js';
import type { ProductContent } from '../../src/catalog/content/product-content.js';
import type { LocalizedText } from '../../src/platform/locale/locale.js';
import { SeededRandom } from './seeded-random.js';

/** What generated entries are mixed from: the demo's products, and the words of its vocabulary by id. */
export interface Ingredients {
  products: ProductContent[];
  materials: Map<string, LocalizedText>;
  categories: Map<string, LocalizedText>;
}

const SYLLABLES =
  'ar bel cor da el fen gal hol is jo ka lin mar nor ost per quin ros sel tor ul ven wil yar zen';
const CHARACTERS = '云山竹岚溪松月石川禾木林风雪青白素和安宁远清晨夏秋冬春海湖岸';
const COLORS: LocalizedText[] = [
  { 'zh-CN': '原木', en: 'Natural' },
  { 'zh-CN': '胡桃', en: 'Walnut' },
  { 'zh-CN': '米白', en: 'Ivory' },
  { 'zh-CN': '墨黑', en: 'Ink black' },
  { 'zh-CN': '雾灰', en: 'Mist grey' },
  { 'zh-CN': '苔绿', en: 'Moss green' },
];

const skuOf = (number: number, variant = 0) =>
  `G-${number.toString(36).toUpperCase().padStart(5, '0')}-${variant + 1}`;

/** A product of its own for every number from 0 on; the same number is the same product. */
export function generateProduct(
  number: number,
  { products, materials, categories }: Ingredients,
): ProductContent {
  const random = new SeededRandom(number);
  const template = random.pick(products);
  const [category = random.pick([...categories.keys()])] = template.categories ?? [];
  const main = random.pick([...materials.keys()]);
  const others = (template.materials ?? []).filter(({ part }) => part !== 'legs');
  const series = seriesOf(random);
  const name = {
    'zh-CN': `${series['zh-CN']}${materials.get(main)?.['zh-CN']}${categories.get(category)?.['zh-CN']}`,
    en: `${series.en} ${materials.get(main)?.en?.toLowerCase()} ${categories.get(category)?.en?.toLowerCase()}`,
  };
  const price = random.whole(199, 29_999) * 100;
  const [told, shown] = [random.pick(products), random.pick(products)];
  return {
    ...template,
    name,
    slug: { 'zh-CN': `g-${number}`, en: `g-${number}` },
    tagline: told.tagline,
    description: shown.description,
    designNotes: [...(told.designNotes ?? []), ...(shown.designNotes ?? [])].slice(0, random.whole(2, 5)),
    style: random.pick(products).style,
    color: random.pick(products).color,
    materials: [{ part: 'legs', material: main }, ...others],
    related: [],
    dimensions: { ...template.dimensions, width: random.whole(400, 2400), height: random.whole(300, 2200) },
    variants: random.some(COLORS, random.whole(1, 4)).map((color, index) => ({
      sku: skuOf(number, index),
      options: [{ name: { 'zh-CN': '颜色', en: 'Colour' }, value: color }],
      prices: { CNY: price + index * 10_000, USD: Math.round(price / 7) + index * 1_400 },
    })),
    media: Array.from({ length: 3 }, (_each, index) => ({
      url: `https://images.example/${number}-${index}.jpg`,
      alt: { 'zh-CN': `${name['zh-CN']}，第 ${index + 1} 张`, en: `${name.en}, image ${index + 1}` },
      ...{ width: 1600, height: 1200, role: index === 0 ? ('main' as const) : ('detail' as const) },
    })),
  };
}

/** An article that shows twelve of the first `products` generated ones. */
export function generateArticle(
  number: number,
  products: number,
  { products: demo }: Ingredients,
): ArticleContent {
  const random = new SeededRandom(-1 - number);
  const skus = Array.from({ length: 12 }, () => skuOf(random.whole(0, products - 1)));
  const told = random.some(demo, 6);
  const body = (locale: 'zh-CN' | 'en') =>
    told
      .map(
        (each, index) =>
          `${each.description?.[locale]}\n\n::product[${skus[index * 2]}]\n::product[${skus[index * 2 + 1]}]`,
      )
      .join('\n\n');
  const series = seriesOf(random);
  return {
    kind: 'guide',
    title: { 'zh-CN': `${series['zh-CN']}之家`, en: `A home of ${series.en}` },
    slug: { 'zh-CN': `a-${number}`, en: `a-${number}` },
    summary: told[0]?.tagline,
    body: { 'zh-CN': body('zh-CN'), en: body('en') },
  };
}

function seriesOf(random: SeededRandom) {
  const syllables = random.some(SYLLABLES.split(' '), random.whole(2, 3)).join('');
  return {
    'zh-CN': random.some([...CHARACTERS], 2).join(''),
    en: `${syllables[0]?.toUpperCase()}${syllables.slice(1)}`,
  };
}
