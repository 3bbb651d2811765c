import { HttpCode, type Type, applyDecorators } from '@nestjs/common';
import {
  ApiBody,
  type ApiBodyOptions,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  type ApiResponseNoStatusOptions,
} from '@nestjs/swagger';

interface EndpointOptions {
  /** Verb and noun; generated clients name a function after it. */
  operationId: string;
  /** In the imperative. */
  summary: string;
  /** What the summary cannot say, in one or two sentences. */
  description?: string;
  /** Class of the request's body, or its description where it has none. */
  body?: Type<unknown> | ApiBodyOptions;
  /** The route may be called without a body. */
  bodyIsOptional?: boolean;
  /** Of a success. */
  status?: 200 | 201 | 202 | 204;
  /** What a success holds. */
  success: string;
  /** Class of the response's body, or its content by media type; nothing where there is no body. */
  response?: Type<unknown> | Pick<ApiResponseNoStatusOptions, 'content'>;
  /** Errors that the route has of its own; those of its kind are in {@link addErrorResponses}. */
  errors?: (404 | 409 | 422)[];
  /** The entry's version is required in If-Match. */
  ifMatch?: boolean;
  /** It is done once per Idempotency-Key. */
  idempotencyKey?: boolean;
  /** The response has the entry's version as its entity tag. */
  etag?: boolean;
}

const ETAG = { ETag: { description: 'The version, for If-Match', schema: { type: 'string' as const } } };

const isClass = (value: object): value is Type<unknown> => typeof value === 'function';

/** A route as the OpenAPI document describes it, with the status of its success. */
export function Endpoint(options: EndpointOptions) {
  const { operationId, summary, description, body, response, success, status = 200 } = options;
  const { bodyIsOptional = false, etag = false } = options;
  const bodyOptions = body && (isClass(body) ? { type: body } : body);
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ operationId, summary, description: description ?? `${summary}.` }),
    ...(bodyOptions ? [ApiBody({ ...bodyOptions, required: !bodyIsOptional })] : []),
    ...(options.ifMatch ? [ApiHeader(IF_MATCH)] : []),
    ...(options.idempotencyKey ? [ApiHeader(IDEMPOTENCY_KEY)] : []),
    ApiResponse({
      status,
      description: success,
      ...(response && (isClass(response) ? { type: response } : response)),
      ...(etag && { headers: ETAG }),
    }),
    ...(options.errors ?? []).map((each) => ApiResponse({ status: each })),
  );
}

const IF_MATCH = {
  name: 'If-Match',
  description:
    'The version that you read, as its ETag says it; the request fails with 412 if there is a newer one',
  example: '"7"',
  required: true,
};

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  description:
    'A value of your own, different for every request. Sent again within 24 hours, the request is not repeated ' +
    'and gets the same response',
  example: '0b9a4d1e-create-carl',
  required: false,
};
