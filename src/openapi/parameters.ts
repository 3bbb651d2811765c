import { type ApiDocument, type Parameter, operationsOf } from './api-document.js';

/** Schemas and descriptions of path parameters, which Nest cannot infer from the controllers. */
const PATH_PARAMETERS: Record<string, Omit<Parameter, 'name' | 'in'>> = {
  id: {
    description: 'Id of the resource',
    schema: { type: 'string', format: 'uuid' },
    example: '01970a52-7c4e-7d7a-9c66-3d0d6ad1a0f4',
  },
  number: {
    description: 'Number of the revision',
    schema: { type: 'integer', minimum: 1 },
    example: 3,
  },
  slug: {
    description: 'Slug of the page, in any language, or a former one',
    schema: { type: 'string' },
    example: 'carl-lounge-chair',
  },
  sku: {
    description: 'SKU of the variant',
    schema: { type: 'string' },
    example: 'LC-CARL-01',
  },
  hash: {
    description: "The image's hash, as in its URL",
    schema: { type: 'string' },
    example: 'L0nGb4nKzqv1vYq1sV3uJH6tq7H2c3oU2m0m1p5Qn5k',
  },
  file: {
    description: 'Width in pixels and format',
    schema: { type: 'string', pattern: String.raw`^\d{1,4}\.(avif|webp|jpg)$` },
    example: '640.webp',
  },
  name: {
    description: 'Name of the mapping',
    schema: { type: 'string', maxLength: 60 },
    example: 'shopify',
  },
  token: {
    description: 'The secret part of the preview link',
    schema: { type: 'string' },
    example: 'Zk1vYq1sV3uJH6tq7H2c3oU2m0m1p5Qn',
  },
};

/** @throws Error for a path parameter that is not described above */
export function describePathParameters(document: ApiDocument) {
  for (const { path, operation } of operationsOf(document))
    for (const parameter of operation.parameters ?? []) {
      if (parameter.in !== 'path') continue;
      const description = PATH_PARAMETERS[parameter.name];
      if (!description) throw new Error(`${path}: the parameter ${parameter.name} is not described`);
      Object.assign(parameter, description);
    }
}
