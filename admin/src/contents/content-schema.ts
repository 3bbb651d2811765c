/** The part of JSON Schema that contents in openapi.json use. */
export interface ContentSchema {
  type?: string;
  format?: string;
  enum?: string[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: ContentSchema;
  properties?: Record<string, ContentSchema>;
  additionalProperties?: boolean | ContentSchema;
  required?: string[];
  'x-unit'?: string;
}

export const LOCALES = ['zh-CN', 'en'] as const;
export type ContentLocale = (typeof LOCALES)[number];
export const isLocale = (name: string): name is ContentLocale => LOCALES.includes(name as ContentLocale);
export type Localized = Partial<Record<ContentLocale, string>>;

type ObjectKind = 'localized' | 'localizedTexts' | 'prices' | 'image' | 'group';
type ListKind = 'images' | 'list' | 'references' | 'texts';
type FieldKind =
  ObjectKind | ListKind | 'reference' | 'choice' | 'moment' | 'day' | 'text' | 'number' | 'flag';

/** The schema at a dotted path; undefined where there is none. */
export const schemaAt = (whole: ContentSchema, path: string) =>
  path
    .split('.')
    .reduce<ContentSchema | undefined>((schema, name) => schema?.items ?? schema?.properties?.[name], whole);

/** The kind of input of a field. */
export function kindOf(schema: ContentSchema): FieldKind {
  if (schema.type === 'object') return kindOfObject(schema);
  if (schema.type === 'array') return kindOfList(schema.items ?? {});
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'integer') return 'number';
  if (schema.enum) return 'choice';
  if (schema.format === 'uuid') return 'reference';
  if (schema.format === 'date-time') return 'moment';
  return schema.format === 'date' ? 'day' : 'text';
}

function kindOfObject({ properties = {}, additionalProperties }: ContentSchema): ObjectKind {
  if (typeof additionalProperties === 'object') return 'prices';
  if ('zh-CN' in properties) return properties['zh-CN']?.type === 'array' ? 'localizedTexts' : 'localized';
  return 'alt' in properties ? 'image' : 'group';
}

function kindOfList(items: ContentSchema): ListKind {
  if (items.type === 'object') return kindOf(items) === 'image' ? 'images' : 'list';
  return items.format === 'uuid' ? 'references' : 'texts';
}
