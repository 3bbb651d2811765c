let count = 0;

/** Different at every call, so that tests never meet by accident. */
export const unique = (prefix: string) => `${prefix}-${process.pid}-${++count}`;

/** A chair with all that a product needs, and what the test cares about. */
export function aProduct(overrides: object = {}): object {
  const sku = unique('SKU').toUpperCase();
  return {
    name: { 'zh-CN': `测试椅 ${sku}`, en: `Test chair ${sku}` },
    variants: [{ sku, prices: { CNY: 100_000, USD: 15_000 } }],
    ...overrides,
  };
}

export function anArticle(overrides: object = {}): object {
  const name = unique('article');
  return {
    title: { 'zh-CN': `文章 ${name}`, en: `Article ${name}` },
    kind: 'essay',
    body: { 'zh-CN': '一段话。', en: 'A paragraph.' },
    ...overrides,
  };
}

export function aMaterial(overrides: object = {}): object {
  const name = unique('material');
  return { name: { 'zh-CN': `材料 ${name}`, en: `Material ${name}` }, kind: 'wood', ...overrides };
}

export function aCategory(overrides: object = {}): object {
  const name = unique('category');
  return { name: { 'zh-CN': `类别 ${name}`, en: `Category ${name}` }, ...overrides };
}
