import { type ApiDocument, type Operation, type Parameter, collectionOf } from './api-document.js';
import { type BodyTarget, bodyTargets, setAt } from './body-targets.js';
import type { Caller, FuzzRequest } from './fuzz-request.js';
import { HOSTILE_HEADERS } from './hostile-values.js';
import type { Memory } from './memory.js';
import type { Random } from './random.js';
import { SchemaValues } from './schema-values.js';

/** One part of an operation's requests, and which of the values at its edges it gets; no target is all valid. */
export interface Case {
  operation: Operation;
  target?: { parameter: Parameter } | { body: BodyTarget };
  edge: number;
}

/** Values that each part gets, at most: lists of hostile ones are drawn anew each time. */
const EDGES = 20;

/** The edge at which a part is left out. */
const OMITTED = 4;

/** How often requests come from whom, of 100. */
const SHARES: Record<Caller['name'], number> = {
  admin: 74,
  merchandiser: 8,
  viewer: 5,
  scoped: 6,
  nobody: 4,
  stranger: 3,
};

/** Makes requests for one lane, from what it remembers. */
export class Requests {
  readonly values: SchemaValues;

  constructor(
    private readonly document: ApiDocument,
    private readonly memory: Memory,
    private readonly random: Random,
    private readonly callers: readonly Caller[],
    private readonly samples: ReadonlyMap<string, Buffer[]>,
  ) {
    this.values = new SchemaValues(document, memory, random);
  }

  /**
   * Every part with every edge, in an order in which each part comes once before any comes twice, and four times before
   * any of its rarer edges. @param random the same for all lanes, which share the cases out among themselves
   */
  cases(operations: readonly Operation[], random: Random): Case[] {
    const targets = operations.flatMap((operation) => [
      { operation },
      ...operation.parameters.map((parameter) => ({ operation, target: { parameter } })),
      ...this.bodiesOf(operation).map((body) => ({ operation, target: { body } })),
    ]);
    const first = [0, 1, 2, 3];
    const rarer = Array.from({ length: EDGES - first.length }, (_, at) => at + first.length);
    const orders = new Map(
      targets.map((each) => [each, [...random.shuffled(first), ...random.shuffled(rarer)]]),
    );
    return Array.from({ length: EDGES }, (_, round) =>
      random.shuffled(targets).map((target) => ({ ...target, edge: orders.get(target)?.[round] ?? 0 })),
    ).flat();
  }

  /** A request that the document allows, by what is remembered. */
  valid(operation: Operation, caller = this.caller(operation)): FuzzRequest {
    const request: FuzzRequest = { operation, caller, path: {}, query: [], headers: {} };
    for (const parameter of operation.parameters) {
      if (parameter.required || this.random.chance(parameter.in === 'header' ? 0.1 : 0.25))
        this.give(request, parameter, this.parameterValue(request, parameter));
    }
    const body = operation.body;
    if (body && (body.required || this.random.chance(0.7))) request.body = this.validBody(operation);
    return request;
  }

  /** A valid request with one part at an edge of what is allowed. */
  atEdge({ operation, target, edge }: Case): FuzzRequest {
    const request = this.valid(operation);
    if (!target) return request;
    if ('parameter' in target) {
      const { parameter } = target;
      const { name, schema } = parameter;
      request.query = request.query.filter(([given]) => given !== name);
      if (parameter.in === 'header') delete request.headers[name];
      const hostile = this.random.shuffled(HOSTILE_HEADERS);
      const edges = parameter.in === 'header' ? hostile : this.values.edges(schema, name);
      const value = parameter.in !== 'path' && edge === OMITTED ? undefined : edges[edge % edges.length];
      if (value !== undefined) this.give(request, parameter, value);
      return request;
    }
    const { body } = target;
    const edges = this.values.edges(body.schemas.at(-1) ?? {}, body.path.at(-1) ?? '');
    const type = request.body?.type ?? 'application/json';
    const changed = setAt(
      this.values,
      request.body?.value,
      body,
      edge === OMITTED ? undefined : edges[edge % edges.length],
    );
    return { ...request, body: { type, value: changed } };
  }

  caller({ isKeyed }: Operation): Caller {
    let point = this.random.below(100);
    if (!isKeyed) point = point < 15 ? 0 : 95;
    const found = this.callers.filter(({ name }) => (point -= SHARES[name] / this.countOf(name)) < 0);
    return found[0] ?? { name: 'nobody' };
  }

  private countOf(name: Caller['name']): number {
    return this.callers.filter((each) => each.name === name).length;
  }

  give(request: FuzzRequest, { name, in: place, schema }: Parameter, value: unknown) {
    const texts = Array.isArray(value) && place === 'query' ? value.map(textOf) : [textOf(value)];
    if (place === 'query') request.query.push(...texts.map((text): [string, string] => [name, text]));
    else if (place === 'header') request.headers[name.toLowerCase()] = texts[0] ?? '';
    // Without it, or as a relative one, the path would be another operation's.
    else if (!/^\.{0,2}$/.test(texts[0] ?? '')) request.path[name] = texts[0] ?? '';
    else request.path[name] = textOf(this.values.valid(schema, name));
  }

  private parameterValue({ path }: FuzzRequest, parameter: Parameter): unknown {
    const { operation, name, schema } = { operation: this.operationOf(parameter), ...parameter };
    const collection = collectionOf(operation?.path ?? '');
    if (name === 'If-Match') return `"${this.memory.versionOf(path['id'] ?? operation?.path ?? '') ?? 1}"`;
    if (name === 'Accept-Language') return this.random.pick(['en', 'zh-CN,zh;q=0.9', 'de', 'en;q=0.1, *']);
    if (name === 'Idempotency-Key') return this.random.chance(0.7) ? this.random.stamp() : 'the-same';
    if (parameter.in === 'header') return this.memory.recall(`${name} of ${operation?.id}`) ?? 'none';
    if (parameter.in === 'path' || name === 'cursor') {
      const below = operation?.parameters.find((each) => each.in === 'path' && each.name !== 'id');
      const whole = name === 'id' && below ? this.memory.idWith(below.name) : undefined;
      if (whole !== undefined && this.random.chance(0.6)) return whole;
      const part = name === 'id' ? undefined : this.memory.partOf(path['id'] ?? '', name);
      if (part !== undefined && this.random.chance(0.7)) return part;
      const known = this.memory.element(collection, name);
      if (known !== undefined && !(name === 'number' && this.random.chance(0.5))) return known;
    }
    return this.values.valid(schema, name);
  }

  private operationOf(parameter: Parameter): Operation | undefined {
    return this.document.operations.find(({ parameters }) => parameters.includes(parameter));
  }

  private validBody(operation: Operation): FuzzRequest['body'] {
    const [type, { schema = {} } = {}] = this.random.pick(Object.entries(operation.body?.content ?? {})) ?? [
      '',
    ];
    if (schema.format === 'binary') {
      const files = [...(this.samples.get(type) ?? []), this.memory.recall(`file of ${type}`)];
      return { type, value: this.random.pick(files) ?? Buffer.from('sku,name.en\nA1,A chair\n') };
    }
    const accepted = this.random.chance(0.3) ? this.memory.acceptedBody(operation) : undefined;
    return { type, value: accepted ?? this.values.valid(schema, '') };
  }

  private bodiesOf({ body }: Operation): BodyTarget[] {
    const schema = body?.content['application/json']?.schema;
    return schema ? bodyTargets(this.values, schema) : [];
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
