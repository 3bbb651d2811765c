import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The values that a new catalogue begins with. They are data from here on: merchandisers change them. */
export class InsertDefaults1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const [table, values] of Object.entries(ATTRIBUTES)) {
      const rows = values.map(([code, zh, en], position) => ({ code, name: { 'zh-CN': zh, en }, position }));
      await runner.query(
        `INSERT INTO catalog.${table} (code, name, position)
         SELECT code, name, position FROM jsonb_to_recordset($1) AS row (code text, name jsonb, position integer)`,
        [JSON.stringify(rows)],
      );
    }
    for (const words of SYNONYMS)
      await runner.query(ADD_SYNONYM, [{ words }, { 'zh-CN': words.join(' = ') }, words]);
    await runner.query(
      `INSERT INTO catalog.completeness_rules (version, rules, actor) VALUES (1, $1, 'system')`,
      [JSON.stringify(COMPLETENESS)],
    );
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      TRUNCATE published.synonyms;
      DELETE FROM catalog.styles;
      DELETE FROM catalog.colors;
      DELETE FROM catalog.rooms`);
  }
}

const ATTRIBUTES: Record<string, [code: string, zh: string, en: string][]> = {
  styles: [
    ['modern', '现代', 'Modern'],
    ['minimalist', '极简', 'Minimalist'],
    ['mid-century', '中古风', 'Mid-century'],
    ['scandinavian', '北欧', 'Scandinavian'],
    ['new-chinese', '新中式', 'New Chinese'],
    ['wabi-sabi', '侘寂', 'Wabi-sabi'],
    ['japandi', '日式', 'Japandi'],
    ['industrial', '工业风', 'Industrial'],
    ['french', '法式', 'French'],
    ['art-deco', '装饰艺术', 'Art Deco'],
    ['rustic', '乡村', 'Rustic'],
    ['classic', '古典', 'Classic'],
  ],
  colors: [
    ['white', '白色', 'White'],
    ['cream', '奶油色', 'Cream'],
    ['beige', '米色', 'Beige'],
    ['grey', '灰色', 'Grey'],
    ['black', '黑色', 'Black'],
    ['brown', '棕色', 'Brown'],
    ['tan', '驼色', 'Tan'],
    ['red', '红色', 'Red'],
    ['orange', '橙色', 'Orange'],
    ['yellow', '黄色', 'Yellow'],
    ['green', '绿色', 'Green'],
    ['blue', '蓝色', 'Blue'],
    ['purple', '紫色', 'Purple'],
    ['pink', '粉色', 'Pink'],
    ['silver', '银色', 'Silver'],
    ['gold', '金色', 'Gold'],
    ['multicolor', '多色', 'Multicolour'],
  ],
  rooms: [
    ['living-room', '客厅', 'Living room'],
    ['dining-room', '餐厅', 'Dining room'],
    ['bedroom', '卧室', 'Bedroom'],
    ['study', '书房', 'Study'],
    ['entryway', '玄关', 'Entryway'],
    ['kitchen', '厨房', 'Kitchen'],
    ['courtyard', '庭院', 'Courtyard'],
    ['balcony', '阳台', 'Balcony'],
    ['kids-room', '儿童房', "Children's room"],
  ],
};

/** Nothing stands in the way of publishing until an admin says so. */
const COMPLETENESS = [
  {
    type: 'product',
    required: [],
    recommended: [
      'name',
      'tagline',
      'description',
      'categories',
      'materials',
      'variants',
      'media',
      'dimensions',
    ],
  },
  { type: 'article', required: [], recommended: ['title', 'summary', 'body', 'cover'] },
];

/** Words that customers of any furniture shop use for each other. */
const ADD_SYNONYM = `
  WITH entry AS (
    INSERT INTO catalog.entries (type, name) VALUES ('synonym', $2) RETURNING id),
  living AS (INSERT INTO catalog.synonyms (id) SELECT id FROM entry),
  revision AS (
    INSERT INTO catalog.revisions (entry_id, number, content, actor, request_id)
    SELECT id, 1, $1, 'system', 'migration' FROM entry),
  publication AS (
    INSERT INTO catalog.publications (entry_id, locale, revision)
    SELECT id, locale, 1 FROM entry, unnest(ARRAY['zh-CN', 'en']) AS locale)
  INSERT INTO published.synonyms (id, locale, revision, words)
  SELECT id, locale, 1, $3::text[] FROM entry, unnest(ARRAY['zh-CN', 'en']) AS locale`;

const SYNONYMS = [
  // Seats
  ['沙发', 'sofa', 'couch', 'settee'],
  ['休闲椅', '单人椅', '单椅', 'lounge chair', 'accent chair'],
  ['扶手椅', 'armchair'],
  ['懒人沙发', '豆袋', 'bean bag'],
  ['贵妃椅', '躺椅', 'chaise', 'chaise longue', 'recliner'],
  ['摇椅', 'rocking chair', 'rocker'],
  ['办公椅', '电脑椅', '转椅', 'office chair', 'desk chair'],
  ['餐椅', '饭桌椅', 'dining chair'],
  ['吧椅', '吧台椅', '高脚椅', '吧凳', 'bar stool', 'counter stool'],
  ['凳子', '板凳', 'stool'],
  ['脚凳', '脚踏', '搁脚凳', 'ottoman', 'footstool', 'footrest'],
  ['长凳', '长椅', 'bench'],
  ['沙发床', 'sofa bed', 'sleeper sofa', 'futon'],
  // Tables
  ['餐桌', '饭桌', '吃饭桌', 'dining table', 'kitchen table'],
  ['茶几', '咖啡桌', 'coffee table', 'cocktail table'],
  ['边几', '角几', '边桌', 'side table', 'end table'],
  ['书桌', '写字台', '办公桌', 'desk', 'writing desk'],
  ['玄关桌', '玄关台', '条案', 'console table', 'entry table'],
  ['梳妆台', '化妆台', '化妆桌', 'vanity', 'dressing table', 'makeup table'],
  // Storage
  ['衣柜', '衣橱', '大衣柜', 'wardrobe', 'armoire'],
  ['书柜', '书架', '书橱', 'bookcase', 'bookshelf'],
  ['斗柜', '五斗柜', '抽屉柜', 'chest of drawers', 'dresser'],
  ['床头柜', '床边柜', 'nightstand', 'bedside table', 'night table'],
  ['电视柜', '地柜', 'tv stand', 'tv cabinet', 'tv unit', 'media console', 'entertainment center'],
  ['餐边柜', '碗柜', 'sideboard', 'buffet', 'credenza'],
  ['鞋柜', '鞋架', 'shoe cabinet', 'shoe rack'],
  ['置物架', '搁板', '层架', 'shelf', 'rack'],
  // Beds
  ['床垫', '席梦思', 'mattress'],
  ['双层床', '高低床', '上下铺', '子母床', 'bunk bed'],
  ['婴儿床', '宝宝床', 'crib', 'cot'],
  ['软床', '软包床', '布艺床', 'upholstered bed'],
  // Around them
  ['地毯', '毯子', 'rug', 'carpet'],
  ['灯', '灯具', 'lamp', 'light'],
  ['落地灯', '立灯', 'floor lamp', 'standing lamp'],
  ['吊灯', '吊顶灯', 'pendant light', 'chandelier'],
  ['台灯', '桌灯', 'table lamp', 'desk lamp'],
  ['镜子', '穿衣镜', 'mirror'],
  ['抱枕', '靠垫', '靠枕', 'cushion', 'throw pillow'],
  ['窗帘', '帘子', 'curtain', 'drape'],
  ['屏风', '隔断', 'room divider', 'folding screen'],
  ['摆件', '装饰品', 'ornament', 'decor'],
  // What they are made of
  ['绒布', '法兰绒', '丝绒', '绒面', 'velvet', 'flannel', 'plush'],
  ['真皮', '皮革', 'leather', 'genuine leather'],
  ['人造皮', '仿皮', '皮革布', 'faux leather', 'pu leather', 'vegan leather'],
  ['布艺', '布料', '织物', 'fabric', 'textile'],
  ['亚麻', '麻布', 'linen'],
  ['实木', '原木', 'solid wood'],
  ['胡桃木', '黑胡桃', '黑胡桃木', 'walnut'],
  ['橡木', '白橡木', 'oak'],
  ['藤编', '藤', '藤制', 'rattan', 'wicker'],
  ['竹', '竹子', '竹制', 'bamboo'],
  ['不锈钢', 'stainless steel'],
  ['铁艺', '熟铁', 'wrought iron'],
  ['黄铜', '铜', 'brass'],
  ['大理石', '云石', 'marble'],
  ['岩板', 'sintered stone'],
  ['玻璃', 'glass'],
  // Where they stand
  ['户外', '室外', '露天', '花园', '庭院', '院子', 'outdoor', 'garden', 'patio'],
  ['庭院', '院子', 'courtyard'],
  ['客厅', '起居室', 'living room', 'lounge'],
  ['卧室', '睡房', '主卧', 'bedroom'],
  ['餐厅', '饭厅', 'dining room'],
  ['书房', '家庭办公室', 'study', 'home office'],
  ['玄关', '门厅', '入户', 'entryway', 'hallway', 'foyer'],
  ['儿童房', '孩子房', 'kids room', 'nursery'],
  ['阳台', '露台', 'balcony', 'terrace'],
  // How they look
  ['北欧', '北欧风', 'scandinavian', 'nordic'],
  ['中古风', '复古', '中世纪', 'mid century', 'vintage', 'retro'],
  ['极简', '简约', 'minimalist', 'minimal'],
  ['新中式', '中式', 'chinese style'],
  ['日式', '和风', 'japanese style', 'japandi'],
  ['工业风', 'industrial'],
  ['奶油风', '奶油色', '米白', '米白色', 'cream', 'off white', 'ivory'],
  ['灰色', '灰', 'grey', 'gray'],
  ['棕色', '咖啡色', '褐色', 'brown'],
  ['墨绿', '墨绿色', '深绿', 'dark green'],
];
