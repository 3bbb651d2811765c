/** What this fuzzer reads of a JSON schema, 2020-12. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  default?: unknown;
  example?: unknown;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

type Content = Record<string, { schema?: Schema }>;

interface DescribedResponse {
  $ref?: string;
  content?: Content;
}

interface DescribedOperation {
  operationId: string;
  security?: unknown[];
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, DescribedResponse>;
}

/** One method of one path. */
export interface Operation {
  id: string;
  method: string;
  /** With its parameters in braces. */
  path: string;
  /** Needs a key. */
  isKeyed: boolean;
  parameters: Parameter[];
  body?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
}

export interface DescribedApi {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, DescribedResponse> };
}

/** The service's own description of itself, from which everything that is sent and expected is derived. */
export class ApiDocument {
  readonly operations: Operation[];
  /** Operations whose success is that of a collection's elements: `JobView` is what `GET /jobs/{id}` answers. */
  private readonly collectionByView = new Map<string, string>();

  constructor(readonly described: DescribedApi) {
    this.operations = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        isKeyed: (operation.security ?? []).length > 0,
        parameters: operation.parameters ?? [],
        body: operation.requestBody,
        responses: this.responsesOf(operation),
      })),
    );
    for (const operation of this.operations) {
      const view = this.viewOf(operation);
      if (operation.method === 'GET' && /\/\{\w+\}$/.test(operation.path) && view)
        this.collectionByView.set(view, collectionOf(operation.path));
    }
  }

  /** By status, with references followed. */
  private responsesOf({ responses }: DescribedOperation): Operation['responses'] {
    const shared = this.described.components.responses;
    return Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [
        status,
        response.$ref ? (shared[response.$ref.split('/').at(-1) ?? ''] ?? {}) : response,
      ]),
    );
  }

  /** The schema that a reference leads to. Members that stand beside a single `allOf` are descriptions. */
  resolve(schema: Schema): Schema {
    const [only] = schema.allOf ?? [];
    if (only) return this.resolve(only);
    if (!schema.$ref) return schema;
    return this.resolve(this.described.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  }

  find(method: string, path: string): Operation | undefined {
    return this.operations.find((each) => each.method === method && each.path === path);
  }

  /** The collection to whose elements an operation's success belongs. */
  collectionAnswered(operation: Operation): string {
    return this.collectionByView.get(this.viewOf(operation) ?? '') ?? collectionOf(operation.path);
  }

  private viewOf({ responses }: Operation): string | undefined {
    const success = Object.keys(responses).find((status) => status.startsWith('2'));
    return responses[success ?? '']?.content?.['application/json']?.schema?.$ref;
  }
}

/** What comes before the first parameter: `/v1/merchandising/products` of `/v1/merchandising/products/{id}/publish`. */
export const collectionOf = (path: string) => path.replace(/\/\{.*$/, '');

export const plural = (name: string) => (name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`);

export function typeOf({ type, properties, enum: values }: Schema): string {
  const types = [type ?? []].flat();
  if (types.length === 0) return properties ? 'object' : values ? 'string' : 'any';
  return types.find((each) => each !== 'null') ?? 'null';
}
