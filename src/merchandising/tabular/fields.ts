import { readFileSync } from 'node:fs';
import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import { packageFile } from '../../platform/package-file.js';

/** Type of the values in a column. */
export interface Field {
  kind: 'text' | 'whole' | 'flag' | 'list' | 'money';
  description: string;
  /** Unit of a measure. */
  unit?: 'mm' | 'g';
  /** Type of the entry that the value names, by name, slug, SKU or id. */
  refersTo?: ReferenceType;
  /** Allowed values. */
  values?: string[];
  /** Spaces around the value are ignored. */
  isCode?: boolean;
}

export type ReferenceType = 'category' | 'material' | 'product';

interface Schema {
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  enum?: string[];
  pattern?: string;
  format?: string;
  allOf?: Schema[];
  $ref?: string;
  'x-unit'?: 'mm' | 'g';
}

const INPUT: Record<BulkType, string> = { product: 'ProductInput', article: 'ArticleInput' };

/** Fields that refer to other entries; `#` is any index of a list. */
export const REFERENCES: Record<BulkType, Record<string, ReferenceType>> = {
  product: { categories: 'category', 'materials.#.material': 'material', 'related.#.product': 'product' },
  article: { 'products.#.product': 'product' },
};

let schemas: Record<string, Schema> | undefined;

/** Read from openapi.json, so that every field of the API has a column. */
function schemaOf(name: string): Schema {
  schemas ??= (
    JSON.parse(readFileSync(packageFile('openapi.json'), 'utf8')) as {
      components: { schemas: Record<string, Schema> };
    }
  ).components.schemas;
  return schemas[name] ?? {};
}

function resolve(schema: Schema): Schema {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (ref === undefined) return schema;
  const { description = schema.description, ...rest } = schema;
  return {
    ...schemaOf(ref.slice('#/components/schemas/'.length)),
    ...rest,
    description,
    $ref: undefined,
    allOf: undefined,
  };
}

/** The field at a path of an entry, or undefined. An index of a list is a number or `#`. */
export function fieldAt(type: BulkType, path: string[]): Field | undefined {
  let schema: Schema | undefined = schemaOf(INPUT[type]);
  let isMoney = false;
  for (const step of path) {
    schema = schema && resolve(schema);
    if (schema?.type === 'array' && resolve(schema.items ?? {}).type === 'object')
      schema = /^(#|\d{1,3})$/.test(step) ? schema.items : undefined;
    else if (schema?.properties && Object.hasOwn(schema.properties, step)) schema = schema.properties[step];
    else if (typeof schema?.additionalProperties === 'object' && /^[A-Z]{3}$/.test(step)) {
      schema = schema.additionalProperties;
      isMoney = true;
    } else return undefined;
  }
  return schema && leafOf(resolve(schema), type, path, isMoney);
}

const KINDS: Record<string, Field['kind']> = {
  string: 'text',
  integer: 'whole',
  boolean: 'flag',
  array: 'list',
};

function leafOf(schema: Schema, type: BulkType, path: string[], isMoney: boolean): Field | undefined {
  const kind = isMoney ? 'money' : KINDS[schema.type ?? ''];
  if (!kind || (kind === 'list' && resolve(schema.items ?? {}).type !== 'string')) return undefined;
  const shape = path.map((step) => (/^\d+$/.test(step) ? '#' : step)).join('.');
  const refersTo = REFERENCES[type][shape];
  return {
    kind,
    description: schema.description ?? '',
    ...(schema['x-unit'] && { unit: schema['x-unit'] }),
    ...(refersTo && { refersTo }),
    ...(schema.enum && { values: schema.enum }),
    ...((schema.enum ?? schema.pattern ?? schema.format) && { isCode: true }),
  };
}

/** Currencies in the template; files may use any. */
const TEMPLATE_CURRENCIES = ['CNY', 'USD'];

/** Every path of a type, with `#` for indexes of lists. */
export function pathsOf(type: BulkType): string[][] {
  return pathsBelow(schemaOf(INPUT[type]), []).filter((path) => fieldAt(type, path) !== undefined);
}

function pathsBelow(unresolved: Schema, path: string[]): string[][] {
  const schema = resolve(unresolved);
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, each]) => pathsBelow(each, [...path, name]));
  if (schema.type === 'array' && resolve(schema.items ?? {}).type === 'object')
    return pathsBelow(schema.items ?? {}, [...path, '#']);
  if (typeof schema.additionalProperties === 'object')
    return TEMPLATE_CURRENCIES.map((currency) => [...path, currency]);
  return [path];
}
