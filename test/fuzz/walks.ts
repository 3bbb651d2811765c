import { type ApiDocument, type Operation, collectionOf } from './api-document.js';
import type { Caller, FuzzRequest } from './fuzz-request.js';
import { type Memory, memberOf } from './memory.js';
import { mutated } from './mutations.js';
import type { Random } from './random.js';
import type { Requests } from './requests.js';
import { type Answer, isRecord, jsonOf } from './sender.js';

/**
 * The order in which a life goes on, by the ends of paths and by methods; what an element does not have is left out.
 * Most faults of a state need the states before it.
 */
const LIFE: readonly string[] = [
  ...[
    'GET',
    'PATCH',
    'GET warnings',
    'POST publish',
    'GET revisions',
    'PATCH',
    'GET changes',
    'POST discard',
  ],
  ...['PATCH variants', 'PUT schedule', 'POST preview', 'POST duplicate', 'POST confirm', 'GET translations'],
  ...[
    'POST publish',
    'PUT alt',
    'GET items',
    'GET deliveries',
    'POST replay',
    'POST rotate',
    'POST undo',
    'POST cancel',
  ],
  ...['POST unpublish', 'POST archive', 'POST unarchive', 'POST restore', 'DELETE preview', 'DELETE'],
  ...['GET', 'POST recover', 'GET', 'DELETE'],
];

/** Steps of a life that are taken in their order; the others are left out. */
const TAKEN = 0.45;

/** Steps, of 1, that are taken with something changed at random. */
const STUMBLES = 0.12;

/** Follows single elements from their creation through their states, with the ids and versions that answers gave. */
export class Walks {
  /** What makes an element of a collection: an operation, and the collection that its answer belongs to. */
  private readonly makers: { maker: Operation; collection: string }[];

  constructor(
    private readonly document: ApiDocument,
    private readonly memory: Memory,
    private readonly random: Random,
    private readonly requests: Requests,
  ) {
    this.makers = document.operations
      .filter(({ method, path }) => method === 'POST' || (method === 'PUT' && path.endsWith('}')))
      .map((maker) => ({ maker, collection: document.collectionAnswered(maker) }))
      .filter(({ maker, collection }) => this.elementsOf(collection).length > 0 && !/\}\//.test(maker.path));
  }

  /** @param only operation that the walk has to come by */
  async walk(send: (request: FuzzRequest) => Promise<Answer>, admin: Caller, only?: Operation) {
    const about = this.makers.filter(({ collection }) => !only || collectionOf(only.path) === collection);
    const made = this.random.pick(about);
    if (!made) return;
    const { maker, collection } = made;
    const first = this.requests.valid(maker, admin);
    const answer = await send(first);
    const element = elementOf(first, answer);
    if (!element) return;
    for (const step of LIFE) {
      if (!this.random.chance(TAKEN)) continue;
      const operation = this.stepOf(collection, step);
      if (operation) await this.take(operation, element, admin, send);
    }
    for (const operation of this.random.shuffled(this.readersOf(element)).slice(0, 2))
      await send(this.withElement(this.requests.valid(operation), element));
  }

  private async take(
    operation: Operation,
    element: Record<string, unknown>,
    admin: Caller,
    send: (request: FuzzRequest) => Promise<Answer>,
  ) {
    const caller = this.random.chance(0.9) ? admin : this.requests.caller(operation);
    const valid = this.withElement(this.requests.valid(operation, caller), element);
    const answer = await send(this.random.chance(STUMBLES) ? mutated(valid, this.random) : valid);
    const json = jsonOf(answer);
    const isSame = isRecord(json) && json['id'] === element['id'];
    if (answer.status < 300 && isSame && operation.method !== 'GET') Object.assign(element, json);
  }

  /** The request, about the element of this walk. */
  private withElement(request: FuzzRequest, element: Record<string, unknown>): FuzzRequest {
    for (const { name, in: place } of request.operation.parameters) {
      const value = memberOf(element, name);
      if (place === 'path' && typeof value === 'string') request.path[name] = value;
    }
    const version = this.memory.versionOf(String(element['id']));
    if ('if-match' in request.headers && version !== undefined) request.headers['if-match'] = `"${version}"`;
    return request;
  }

  private elementsOf(collection: string): Operation[] {
    return this.document.operations.filter(({ path }) => path.startsWith(`${collection}/{`));
  }

  private stepOf(collection: string, step: string): Operation | undefined {
    const [method, end] = step.split(' ');
    return this.elementsOf(collection).find(
      ({ method: own, path }) =>
        own === method &&
        (end ? path.includes(`/${end}`) : /^\/\{\w+\}$/.test(path.slice(collection.length))),
    );
  }

  /** Public operations that show the element, by its slug or a name like it. */
  private readersOf(element: Record<string, unknown>): Operation[] {
    const hasSlug = isRecord(element['slug']);
    return this.document.operations.filter(({ isKeyed, method }) => hasSlug && !isKeyed && method === 'GET');
  }
}

/** What was made: the answer's members, or the names in the address of a PUT. */
function elementOf({ path }: FuzzRequest, answer: Answer): Record<string, unknown> | undefined {
  const json = jsonOf(answer);
  if (answer.status > 299 || !isRecord(json)) return undefined;
  return { ...path, ...json };
}
