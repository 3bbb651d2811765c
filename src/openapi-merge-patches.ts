import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  $ref?: string;
  type?: string;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  minProperties?: number;
  nullable?: boolean;
  [keyword: string]: unknown;
}

const PREFIX = '#/components/schemas/';

/**
 * RFC 7396: in a merge patch nothing is required, null removes a member, and objects merge, at any depth; a list is
 * replaced as a whole. Decorators describe the content itself, so schemas of patches are made of it here.
 */
export function describeMergePatches({ components }: OpenAPIObject) {
  const schemas = (components?.schemas ?? {}) as Record<string, Schema>;
  const names = Object.keys(schemas).filter((name) => name.endsWith('Patch'));
  for (const name of names) schemas[name] = patchOf(schemas[name] ?? {}, schemas);
}

function patchOf(schema: Schema, schemas: Record<string, Schema>): Schema {
  const { required: _required, minProperties: _minProperties, ...rest } = schema;
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    nullable(memberOf(property, schemas)),
  ]);
  return schema.properties
    ? { ...rest, properties: Object.fromEntries(properties) as Record<string, Schema> }
    : rest;
}

/** What a member may be set to: where it is an object, a patch of that object. */
function memberOf(property: Schema, schemas: Record<string, Schema>): Schema {
  const reference = property.$ref ?? property.allOf?.[0]?.$ref;
  if (reference === undefined) return property.type === 'object' ? patchOf(property, schemas) : property;
  const name = reference.slice(PREFIX.length);
  const patchName = `${name}Patch`;
  schemas[patchName] ??= patchOf(schemas[name] ?? {}, schemas);
  const { $ref: _ref, allOf: _allOf, ...others } = property;
  return { ...others, allOf: [{ $ref: PREFIX + patchName }] };
}

/** Null stands beside an enumeration, not within it: generated clients make a name of each of its values. */
const nullable = (schema: Schema): Schema =>
  'enum' in schema ? { anyOf: [schema, { type: 'null' }] } : { ...schema, nullable: true };
