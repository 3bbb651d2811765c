import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemView } from '../platform/errors/problem.view.js';
import { type ApiDocument, operationsOf } from './api-document.js';
import { addCacheHeaders } from './cache-headers.js';
import { addErrorResponses } from './error-responses.js';
import { addExamples } from './examples.js';
import { describeMergePatches } from './merge-patches.js';
import { withNullTypes } from './null-types.js';
import { describePathParameters } from './parameters.js';
import { TAGS } from './tags.js';

const DESCRIPTION = `
The storefront needs no key and sees what is published. Merchandising needs \`Authorization: Bearer <key>\`.

Money is in minor units (fen, cents), lengths are in millimetres, masses in grams, times in RFC 3339 UTC. Errors are
RFC 9457 \`application/problem+json\`. Writes need the version that you read in \`If-Match\`; lists page by cursor.`;

/** Generates the OpenAPI 3.1 document from the controllers and their classes. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Furniture catalog')
    .setDescription(DESCRIPTION.trim())
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .setVersion('1')
    .addServer('/', 'The service that serves this document')
    .addBearerAuth();
  for (const [tag, description] of Object.entries(TAGS)) config.addTag(tag, description);
  const generated = SwaggerModule.createDocument(app, config.build(), { extraModels: [ProblemView] });
  const document = generated as unknown as ApiDocument;
  describePathParameters(document);
  addErrorResponses(document);
  addCacheHeaders(document);
  describeMergePatches(document);
  const complete = withNullTypes(document) as ApiDocument;
  for (const { operation } of operationsOf(complete)) operation.security ??= [];
  addExamples(complete);
  return complete as unknown as OpenAPIObject;
}
