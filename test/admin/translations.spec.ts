import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { FIELD_ERRORS_ZH, PROBLEMS } from '../../admin/src/messages/field-errors.ts';
import { codeOf } from '../../src/platform/validation/validate.js';

const SOURCES = ['catalog', 'merchandising', 'publishing', 'platform/http'].map((room) => join('src', room));

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

/** Where the sources name what is wrong. */
const NAMED =
  /(?:\bcode: |refusal\((?:'\w+', |[^',()]+, )?|(?:CellError|CatalogError)\(|Problem\(\d{3}, |^ {2}\| )'([a-z_]+)'(?=[,; }\n)])/gm;

/** What only a program that asks wrongly is told, or a merchandiser of something that the admin does not do. */
const NOT_HERE = [
  ...[
    'bad_cursor',
    'bad_name',
    'bad_key',
    'invalid_json',
    'too_complex',
    'no_such_route',
    'method_not_allowed',
  ],
  ...['key_reused', 'one_of', 'malformed_request', 'expectation_failed'],
];

describe('admin messages', () => {
  it('translate every error code into Chinese', () => {
    const text = SOURCES.flatMap(filesIn).map((file) => readFileSync(file, 'utf8'));
    const codes = new Set(text.flatMap((each) => [...each.matchAll(NAMED)].map(([, code]) => code ?? '')));
    expect(codes.size).toBeGreaterThan(50);
    const unsaid = [...codes].filter(
      (code) => !(code in FIELD_ERRORS_ZH) && !(code in PROBLEMS) && !NOT_HERE.includes(code),
    );
    expect(unsaid).toEqual([]);
  });

  it('translate the message of every validation rule into Chinese', async () => {
    const classes: unknown[] = [];
    for (const file of filesIn('src/catalog/content'))
      classes.push(...Object.values((await import(join(process.cwd(), file))) as object));
    const { validationMetadatas } = getMetadataStorage() as unknown as {
      validationMetadatas: Map<unknown, { name?: string; type: string }[]>;
    };
    const metadata = classes.flatMap((type) => validationMetadatas.get(type) ?? []);
    const rules = new Set(metadata.map(({ name, type }) => name ?? type));
    rules.delete('isOptional');
    expect(rules.size).toBeGreaterThan(15);
    expect([...rules].map(codeOf).filter((code) => !(code in FIELD_ERRORS_ZH))).toEqual([]);
  });
});
