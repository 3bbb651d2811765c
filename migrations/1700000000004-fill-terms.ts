import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first words for style, colour and room. They are data from here on. */
export class FillTerms1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const [table, terms] of Object.entries(TERMS)) {
      const rows = terms.map(([code, zh, en], position) => ({ code, name: { 'zh-CN': zh, en }, position }));
      await runner.query(
        `INSERT INTO catalog.${table} (code, name, position)
         SELECT code, name, position FROM jsonb_to_recordset($1) AS row (code text, name jsonb, position integer)`,
        [JSON.stringify(rows)],
      );
    }
  }

  async down(runner: QueryRunner) {
    await runner.query('TRUNCATE catalog.styles, catalog.colors, catalog.rooms CASCADE');
  }
}

const TERMS: Record<string, [code: string, zh: string, en: string][]> = {
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
