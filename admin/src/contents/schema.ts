/** A JSON schema of openapi.json, as far as contents use it. */
export interface Schema {
  type?: string;
  format?: string;
  enum?: string[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  'x-unit'?: string;
}

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const isLocale = (name: string): name is Locale => LOCALES.includes(name as Locale);
export type Localized = Partial<Record<Locale, string>>;

type ObjectKind = 'localized' | 'localizedTexts' | 'prices' | 'image' | 'group';
type ListKind = 'images' | 'list' | 'references' | 'texts';
type FieldKind =
  ObjectKind | ListKind | 'reference' | 'choice' | 'moment' | 'day' | 'text' | 'number' | 'flag';

/** What the API says of what is at a dotted path; undefined where there is nothing such. */
export const schemaAt = (whole: Schema, path: string) =>
  path
    .split('.')
    .reduce<Schema | undefined>((schema, name) => schema?.items ?? schema?.properties?.[name], whole);

/** Which input a field has. */
export function kindOf(schema: Schema): FieldKind {
  if (schema.type === 'object') return kindOfObject(schema);
  if (schema.type === 'array') return kindOfList(schema.items ?? {});
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'integer') return 'number';
  if (schema.enum) return 'choice';
  if (schema.format === 'uuid') return 'reference';
  if (schema.format === 'date-time') return 'moment';
  return schema.format === 'date' ? 'day' : 'text';
}

function kindOfObject({ properties = {}, additionalProperties }: Schema): ObjectKind {
  if (typeof additionalProperties === 'object') return 'prices';
  if ('zh-CN' in properties) return properties['zh-CN']?.type === 'array' ? 'localizedTexts' : 'localized';
  return 'alt' in properties ? 'image' : 'group';
}

function kindOfList(items: Schema): ListKind {
  if (items.type === 'object') return kindOf(items) === 'image' ? 'images' : 'list';
  return items.format === 'uuid' ? 'references' : 'texts';
}
