import { type ApiDocument, SCHEMAS, type Schema } from './api-document.js';

/**
 * RFC 7396: in a merge patch nothing is required, null removes a member, and objects merge, at any depth; a list is
 * replaced as a whole. Decorators describe the content itself, so the schemas of patches are derived from it here.
 */
export function describeMergePatches({ components: { schemas } }: ApiDocument) {
  const names = Object.keys(schemas).filter((name) => name.endsWith('Patch'));
  for (const name of names) schemas[name] = patchOf(schemas[name] ?? {}, schemas);
}

function patchOf(schema: Schema, schemas: Record<string, Schema>): Schema {
  const { required: _required, minProperties: _minProperties, ...rest } = schema;
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    nullable(memberOf(property, schemas)),
  ]);
  const { additionalProperties } = schema;
  return {
    ...rest,
    ...(schema.properties && { properties: Object.fromEntries(properties) as Record<string, Schema> }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: nullable(memberOf(additionalProperties, schemas)),
    }),
  };
}

/** The schema of a member of a patch: where the member is an object, a patch of that object. */
function memberOf(property: Schema, schemas: Record<string, Schema>): Schema {
  const reference = property.$ref ?? property.allOf?.[0]?.$ref;
  if (reference === undefined) return property.type === 'object' ? patchOf(property, schemas) : property;
  const name = reference.slice(SCHEMAS.length);
  const patchName = `${name}Patch`;
  schemas[patchName] ??= patchOf(schemas[name] ?? {}, schemas);
  const { $ref: _ref, allOf: _allOf, ...others } = property;
  return { ...others, allOf: [{ $ref: SCHEMAS + patchName }] };
}

/** Null is an alternative to an enumeration, not one of its values: generated clients name each of these. */
const nullable = (schema: Schema): Schema =>
  'enum' in schema ? { anyOf: [schema, { type: 'null' }] } : { ...schema, nullable: true };
