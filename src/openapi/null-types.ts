/** Nest writes OpenAPI 3.0's `nullable`; 3.1 is JSON Schema and says it with the type null. */
export function withNullTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNullTypes);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).map(([key, value]) => [key, withNullTypes(value)]);
  const { nullable, ...schema } = Object.fromEntries(entries) as Record<string, unknown>;
  if (nullable !== true) return schema;
  const { allOf, $ref, ...rest } = schema;
  if (typeof $ref === 'string') return { ...rest, anyOf: [{ $ref }, { type: 'null' }] };
  if (Array.isArray(allOf)) return { ...rest, anyOf: [...(allOf as unknown[]), { type: 'null' }] };
  const values = Array.isArray(schema['enum']) ? { enum: [...(schema['enum'] as unknown[]), null] } : {};
  return { ...schema, ...values, type: [schema['type'], 'null'] };
}
