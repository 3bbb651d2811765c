import { sample } from 'openapi-sampler';
import { type ApiDocument, type MediaType, SCHEMAS, type Schema, operationsOf } from './api-document.js';
import { addPropertyExamples } from './property-examples.js';
import { REQUEST_EXAMPLES } from './request-examples.js';

/** Gives every JSON body an example; bodies of the same schema share one. */
export function addExamples(document: ApiDocument) {
  const { components } = document;
  addPropertyExamples(components.schemas);
  const examples: Record<string, { value: unknown }> = {};
  const addExample = (media: MediaType) => {
    const { schema } = media;
    if (!schema || media.example !== undefined) return;
    const name = schema.$ref?.slice(SCHEMAS.length);
    const value = (name && REQUEST_EXAMPLES[name]) ?? sampleBody(schema, document);
    if (name === undefined) media.example = value;
    else {
      examples[name] ??= { value };
      media.examples = { default: { $ref: `#/components/examples/${name}` } };
    }
  };
  for (const { operation } of operationsOf(document))
    for (const { content = {} } of [operation.requestBody ?? {}, ...Object.values(operation.responses)])
      for (const [type, media] of Object.entries(content)) if (/json$/.test(type)) addExample(media);
  components.examples = examples;
}

const sampleBody = (schema: Schema, document: ApiDocument) =>
  sample(
    schema as Parameters<typeof sample>[0],
    { quiet: true },
    document as unknown as Record<string, unknown>,
  );
