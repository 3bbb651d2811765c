import { type ApiDocument, type Schema, typeOf } from './api-document.js';
import type { ClosedSchemas, Misfit } from './closed-schemas.js';
import type { FuzzRequest } from './fuzz-request.js';
import { isRecord } from './sender.js';

/** What of a request the document forbids first, if anything: such a request is not to be accepted. */
export function forbiddenIn(
  document: ApiDocument,
  schemas: ClosedSchemas,
  request: FuzzRequest,
): Misfit | undefined {
  return forbiddenParameter(document, schemas, request) ?? forbiddenBody(schemas, request);
}

function forbiddenParameter(
  document: ApiDocument,
  schemas: ClosedSchemas,
  { operation, path, query, headers }: FuzzRequest,
): Misfit | undefined {
  const known = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name);
  const unknown = query.find(([name]) => !known.includes(name));
  if (unknown)
    return { where: 'query (unknown)', message: `unknown query parameter ${JSON.stringify(unknown[0])}` };
  for (const { name, in: place, required, schema } of operation.parameters) {
    const given = query.filter(([each]) => each === name).map(([, value]) => value);
    const single = place === 'path' ? path[name] : headers[name.toLowerCase()];
    const texts = place === 'query' ? given : single === undefined ? [] : [single];
    if (texts.length === 0 && !required) continue;
    if (texts.length === 0)
      return { where: `${place} ${name}`, message: `required ${place} ${name} is missing` };
    const misfit = schemas.misfit(schema, coerced(document, schema, texts));
    if (misfit)
      return { where: `${place} ${name} ${misfit.where}`, message: `${place} ${name}: ${misfit.message}` };
  }
  return undefined;
}

/** What texts stand for by their schema; what stands for nothing stays a text, which the schema then forbids. */
function coerced(document: ApiDocument, schema: Schema, texts: string[]): unknown {
  const plain = document.resolve(schema);
  const type = typeOf(plain);
  if (type === 'array') return texts.map((text) => coerced(document, plain.items ?? {}, [text]));
  if (texts.length > 1) return texts;
  const [text = ''] = texts;
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text);
  return (type === 'integer' || type === 'number') && isNumber ? Number(text) : text;
}

function forbiddenBody(schemas: ClosedSchemas, { operation, body }: FuzzRequest): Misfit | undefined {
  if (!operation.body) return undefined;
  if (!body) return operation.body.required ? { where: 'body', message: 'the body is missing' } : undefined;
  const [type = ''] = body.type.split(';');
  const media = operation.body.content[type];
  if (!media) return { where: 'body type', message: `a body of type ${body.type}` };
  // A body that is no JSON is not one of the document's values, except where it asks for a file.
  if (media.schema?.format === 'binary') return undefined;
  const value = Buffer.isBuffer(body.value) ? parsed(body.value) : body.value;
  // Null is as good as not given, for the whole as for a member.
  if (value === null && !operation.body.required) return undefined;
  const misfit = schemas.misfit(media.schema ?? {}, withoutNulls(value));
  return misfit && { where: `body ${misfit.where}`, message: `body ${misfit.message}` };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

/** A member that is null is as good as not given; an element that is null is one. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  const given = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(given.map(([name, member]) => [name, withoutNulls(member)]));
}
