import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeMergePatches } from './openapi-merge-patches.js';
import { problemResponse } from './platform/http/problem-docs.js';
import { ProblemView } from './platform/http/problem.view.js';

/** Makes the OpenAPI 3.1 document from the controllers and their classes. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Furniture catalog')
    .setDescription(
      'Storefront: no key, published content only. Merchandising: `Authorization: Bearer <key>`. Money in minor units, ' +
        'lengths in millimetres, mass in grams, times in RFC 3339 UTC. Errors are RFC 9457 problem+json.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, { extraModels: [ProblemView] });
  documentRefusals(document);
  describeMergePatches(document);
  return withNullTypes(document) as OpenAPIObject;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What the server refuses before a route is reached: parameters that it cannot read, and bodies. */
function documentRefusals({ paths }: OpenAPIObject) {
  for (const path of Object.values(paths))
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation) continue;
      const statuses = method === 'get' ? ([400] as const) : ([400, 413, 415] as const);
      for (const status of statuses) operation.responses[status] ??= problemResponse(status);
    }
}

/** Nest writes OpenAPI 3.0's `nullable`; 3.1 is JSON Schema and says it with the type null. */
function withNullTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNullTypes);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).map(([key, value]) => [key, withNullTypes(value)]);
  const { nullable, ...schema } = Object.fromEntries(entries) as Record<string, unknown>;
  if (nullable !== true) return schema;
  const { allOf, ...rest } = schema;
  if (Array.isArray(allOf)) return { ...rest, anyOf: [...(allOf as unknown[]), { type: 'null' }] };
  const values = Array.isArray(schema['enum']) ? { enum: [...(schema['enum'] as unknown[]), null] } : {};
  return { ...schema, ...values, type: [schema['type'], 'null'] };
}
