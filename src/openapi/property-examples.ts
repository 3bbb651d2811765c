import type { Schema } from './api-document.js';

/** Examples of members that mean the same in every schema, by name. */
const TEXTS: Record<string, string> = {
  actor: 'key:01970a52-7c4e-7d7a-9c66-3d0d6ad1a0f4',
  alt: 'Carl 休闲椅，胡桃木框架',
  aspect: '比例',
  authority: 'SAC',
  body: '# 院子\n\n::product[LC-CARL-01]',
  brand: 'Mu Lin',
  by: 'exact',
  care: '用软布擦拭，避免阳光直射。',
  clientId: 'furniture-admin',
  collection: 'Courtyard',
  color: 'brown',
  colorName: '烟熏胡桃',
  column: 'variants.0.prices.CNY',
  description: '扶手沿椅背一线展开的休闲椅。',
  designer: 'Carl Lin',
  detail: 'Validation failed (1 error).',
  error: 'The response was 500',
  fibre: '羊毛',
  field: 'tagline',
  code: 'is_int',
  gtin: '6901234567892',
  from: '2026-12-01T00:00:00.000Z',
  hash: 'L0nGb4nKzqv1vYq1sV3uJH6tq7H2c3oU2m0m1p5Qn5k',
  html: '<h1>院子</h1>',
  indexUid: 'catalog-20261130',
  issuer: 'https://login.example.com',
  key: 'furniture_0123456789abcdefghijklmnopqrstuvwxyz',
  label: '休闲椅',
  leatherGrade: 'full grain',
  level: 'ENF',
  markdown: '# 院子',
  message: 'must be a whole number',
  name: 'Carl 休闲椅',
  normalised: '休闲椅',
  note: '椅脚为实木，打蜡处理。',
  origin: 'CN',
  path: 'variants.0.sku',
  publishAt: '2026-12-01T00:00:00.000Z',
  q: '休闲椅',
  query: '休闲椅',
  refersTo: 'material',
  requestId: 'req-4f1b',
  sku: 'LC-CARL-01',
  slug: 'carl-xiu-xian-yi',
  style: 'mid-century',
  summary: '一把椅子与一个院子的午后。',
  tagline: '一条线画成的扶手。',
  text: '座高略低，便于久坐。',
  title: '院子里的生活',
  uid: 'catalog-20261130',
  understood: '休闲椅',
  unpublishAt: '2027-01-01T00:00:00.000Z',
  until: '2026-12-31T00:00:00.000Z',
  value: '胡桃木',
};

const LOCALIZED: Record<string, Record<string, string>> = {
  alt: { 'zh-CN': 'Carl 休闲椅，胡桃木框架', en: 'Carl lounge chair with a walnut frame' },
  aspect: { 'zh-CN': '比例', en: 'Proportion' },
  body: { 'zh-CN': '院子里的一把椅子。\n\n::product[LC-CARL-01]', en: 'A chair in the courtyard.' },
  care: { 'zh-CN': '用软布擦拭。', en: 'Wipe with a soft cloth.' },
  colorName: { 'zh-CN': '烟熏胡桃', en: 'Smoked walnut' },
  description: { 'zh-CN': '扶手沿椅背一线展开。', en: 'One line draws the back and both arms.' },
  fibre: { 'zh-CN': '羊毛', en: 'Wool' },
  material: { 'zh-CN': '高回弹海绵', en: 'High-resilience foam' },
  name: { 'zh-CN': 'Carl 休闲椅', en: 'Carl lounge chair' },
  note: { 'zh-CN': '打蜡处理', en: 'Waxed' },
  summary: { 'zh-CN': '一把椅子与一个院子的午后。', en: 'An afternoon with a chair and a courtyard.' },
  tagline: { 'zh-CN': '一条线画成的扶手。', en: 'Arms drawn in one line.' },
  text: { 'zh-CN': '座高略低，便于久坐。', en: 'A low seat for long afternoons.' },
  title: { 'zh-CN': '院子里的生活', en: 'Courtyard life' },
  value: { 'zh-CN': '胡桃木', en: 'Walnut' },
};

const NUMBERS: Record<string, number> = {
  amount: 528_000,
  bytes: 184_320,
  count: 12,
  density: 35,
  depth: 780,
  designYear: 2021,
  done: 120,
  empty: 0,
  page: 1,
  score: 80,
  searches: 42,
  tookMs: 4,
  grossWeight: 21_500,
  height: 760,
  martindaleCycles: 40_000,
  maxDays: 21,
  maxLoad: 120_000,
  minDays: 14,
  minutes: 10,
  percent: 100,
  position: 1,
  quantity: 6,
  revision: 3,
  armHeight: 560,
  backHeight: 360,
  clearance: 180,
  legHeight: 180,
  seatDepth: 520,
  seatHeight: 400,
  seatWidth: 540,
  seconds: 86_400,
  status: 200,
  total: 120,
  version: 3,
  warrantyMonths: 36,
  weight: 16_500,
  width: 720,
};

const LISTS: Record<string, string[]> = {
  'zh-CN': ['院子', '休闲椅'],
  en: ['courtyard', 'lounge chair'],
  completions: ['休闲椅'],
  fields: ['name'],
  queries: ['休闲椅', 'lounge chair'],
  recommended: ['tagline'],
  required: ['media'],
  rooms: ['living-room'],
  skus: ['LC-CARL-01'],
  tags: ['院子'],
  units: ['mm', 'cm'],
  values: ['indoor', 'outdoor', 'both'],
  words: ['沙发', 'sofa', 'couch'],
};

/** Of the schema TermView. */
const TERMS: Record<string, { slug: string; name: string }> = {
  category: { slug: 'xiu-xian-yi', name: '休闲椅' },
  color: { slug: 'brown', name: '棕色' },
  material: { slug: 'walnut', name: '胡桃木' },
  style: { slug: 'mid-century', name: '中古' },
};

const FLAGS: Record<string, boolean> = { degraded: false, dryRun: false, ok: true, publishedHere: true };

const FORMATS: Record<string, string> = {
  uuid: '01970a52-7c4e-7d7a-9c66-3d0d6ad1a0f4',
  'date-time': '2026-11-30T09:00:00.000Z',
  date: '2026-11-30',
  uri: 'https://example.com/hooks',
  'uri-reference': '/media/L0nGb4nKzqv1vYq1sV3uJH6tq7H2c3oU2m0m1p5Qn5k/1280.webp',
};

/** Members whose example is null. */
const NULLS = new Set([
  'archivedAt',
  'doneAt',
  'error',
  'expiresAt',
  'nextAttemptAt',
  'nextCursor',
  'offerUntil',
  'regularPrice',
  'regularPrices',
  'revokedAt',
  'scopes',
]);

const LOCALIZED_TEXT = /\/LocalizedText(Patch)?$/;

/** Gives every member without an example the one of its name, or of its format. */
export function addPropertyExamples(schemas: Record<string, Schema>) {
  for (const schema of Object.values(schemas))
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const example = exampleOf(name, property);
      if (example !== undefined) property.example ??= example;
    }
}

function exampleOf(name: string, property: Schema): unknown {
  const { type, anyOf = [], allOf = [], items, format } = property;
  const types = [type, ...anyOf.map((each) => each.type)].flat();
  if (types.includes('null') && NULLS.has(name)) return null;
  if (property.enum || anyOf.some((each) => each.enum)) return undefined;
  if ([property, ...anyOf].some(({ $ref = '' }) => $ref.endsWith('/TermView'))) return TERMS[name];
  const isLocalized = [property, ...anyOf, ...allOf].some(({ $ref = '' }) => LOCALIZED_TEXT.test($ref));
  if (isLocalized) return LOCALIZED[name];
  if (types.includes('array')) return items?.type === 'string' && !items.enum ? LISTS[name] : undefined;
  if (types.includes('integer') || types.includes('number')) return NUMBERS[name];
  if (types.includes('boolean')) return FLAGS[name];
  if (types.includes('string')) return TEXTS[name] ?? FORMATS[String(format)];
  return undefined;
}
