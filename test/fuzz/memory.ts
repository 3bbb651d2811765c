import { type ApiDocument, type Operation, collectionOf } from './api-document.js';
import type { FuzzRequest } from './fuzz-request.js';
import type { Random } from './random.js';
import { type Answer, isRecord, jsonOf, mediaTypeOf } from './sender.js';

/** Most values of one name: the newest are the ones that still lead somewhere. */
const MOST_VALUES = 30;

/** Longest body in bytes that is remembered as an example. */
const LONGEST_SAMPLE = 20_000;

const MOST_ELEMENTS = 300;

const MOST_LEAVES = 400;

/** What the answers to one lane have said: ids, versions, slugs, cursors, and bodies that were accepted. */
export class Memory {
  private readonly pools = new Map<string, unknown[]>();
  private readonly versions = new Map<string, number>();
  private readonly elements = new Map<string, Record<string, unknown>>();
  private readonly templates: { pattern: RegExp; path: string; names: string[] }[];

  /** @param untouchable ids that are not remembered: of the keys with which the fuzzer itself comes in */
  constructor(
    private readonly document: ApiDocument,
    private readonly random: Random,
    private readonly untouchable: ReadonlySet<string>,
  ) {
    this.templates = document.operations
      .filter(({ method, path }) => method === 'GET' && path.includes('{'))
      .map(({ path }) => ({
        path,
        names: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
        pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '([^/?]+)')}$`),
      }));
  }

  /** One of the values that were remembered under a name, newer ones more often. */
  recall(name: string): unknown {
    const pool = this.pools.get(name) ?? [];
    const newest = this.random.chance(0.5) ? pool.slice(-5) : pool;
    return this.random.pick(newest);
  }

  /** The newest version that was heard of; of a single resource, such as rules, by its path. */
  versionOf(id: string): number | undefined {
    return this.versions.get(id);
  }

  /** An element of a collection, by the name of its parameter. */
  element(collection: string, parameter: string): unknown {
    return this.recall(`${parameter}@${collection}`) ?? this.recall(parameter);
  }

  /** What a path names below an element: the SKU of one of its variants. */
  partOf(id: string, name: string): unknown {
    return memberOf(this.elements.get(id) ?? {}, name);
  }

  /** An element that has such a part. */
  idWith(name: string): string | undefined {
    const having = [...this.elements].filter(([, element]) => memberOf(element, name) !== undefined);
    return this.random.pick(having)?.[0];
  }

  /** A body that an operation accepted. */
  acceptedBody(operation: Operation): unknown {
    return structuredClone(this.recall(`body of ${operation.id}`));
  }

  learn(request: FuzzRequest, answer: Answer) {
    const { operation, path } = request;
    const json = jsonOf(answer);
    const id = path['id'] ?? operation.path;
    if (answer.status === 412 && isRecord(json) && typeof json['currentVersion'] === 'number')
      this.versions.set(id, json['currentVersion']);
    if (answer.status === 404) this.forget(collectionOf(operation.path), path);
    if (answer.status < 200 || answer.status > 299) return;
    if (request.body && !Buffer.isBuffer(request.body.value)) this.noteBody(operation, request.body.value);
    const { etag } = answer.headers;
    if (typeof etag === 'string') this.note(`If-None-Match of ${operation.id}`, etag);
    if (operation.method === 'DELETE') return;
    if (json !== undefined) this.learnJson(this.document.collectionAnswered(operation), json);
    else if (answer.bytes.length < LONGEST_SAMPLE) this.note(`file of ${mediaTypeOf(answer)}`, answer.bytes);
  }

  /** A patch that was accepted also does for a bulk edit. */
  private noteBody({ id, method }: Operation, body: unknown) {
    if ((JSON.stringify(body) ?? '').length > LONGEST_SAMPLE) return;
    this.note(`body of ${id}`, body);
    if (method === 'PATCH') this.note('free object', body);
  }

  private learnJson(collection: string, json: unknown) {
    if (isRecord(json) && typeof json['nextCursor'] === 'string')
      this.note(`cursor@${collection}`, json['nextCursor']);
    const elements = isRecord(json) && Array.isArray(json['items']) ? json['items'] : [json];
    for (const element of elements.filter(isRecord)) {
      for (const [name, value] of Object.entries(element))
        if (typeof value === 'string' || typeof value === 'number') this.note(`${name}@${collection}`, value);
      const { id = collection, version } = element;
      if (typeof id !== 'string' || typeof version !== 'number') continue;
      this.versions.set(id, version);
      if (this.elements.size > MOST_ELEMENTS) this.elements.clear();
      this.elements.set(id, { ...this.elements.get(id), ...element });
    }
    const budget = { leaves: MOST_LEAVES };
    this.harvest(json, [], budget);
  }

  /** Leaves by their name, and by what holds them: `code@rooms`, `slug` of `{ slug: { en } }`. */
  private harvest(value: unknown, path: string[], budget: { leaves: number }) {
    if (budget.leaves-- < 0) return;
    if (Array.isArray(value)) value.forEach((each) => this.harvest(each, path, budget));
    else if (isRecord(value))
      for (const [name, child] of Object.entries(value)) this.harvest(child, [...path, name], budget);
    else if (typeof value === 'string' || typeof value === 'number') {
      const [holder = '', name = ''] = path.slice(-2).length === 2 ? path.slice(-2) : ['', path[0] ?? ''];
      this.note(name, value);
      this.note(holder, value);
      this.note(`${name}@${holder}`, value);
      if (typeof value === 'string' && value.startsWith('/')) this.learnPath(value);
    }
  }

  /** A path in an answer leads to an operation: `/v1/preview/…`, `/media/…/…`. */
  private learnPath(text: string) {
    for (const { pattern, path, names } of this.templates) {
      const found = pattern.exec(text);
      found?.slice(1).forEach((value, index) => {
        this.note(`${names[index]}@${collectionOf(path)}`, decodeURIComponent(value));
      });
    }
  }

  private note(name: string, value: unknown) {
    if (/^(key|secret)\b/.test(name)) return;
    if (name === '' || value === '' || (typeof value === 'string' && this.untouchable.has(value))) return;
    const pool = this.pools.get(name) ?? [];
    this.pools.set(name, pool);
    if (pool.includes(value)) return;
    pool.push(value);
    if (pool.length > MOST_VALUES) pool.shift();
  }

  /** Most of what is not there any more; the rest is asked for again now and then. */
  private forget(collection: string, path: Record<string, string>) {
    for (const [name, value] of Object.entries(path)) {
      const pool = this.pools.get(`${name}@${collection}`) ?? [];
      if (pool.includes(value) && this.random.chance(0.8)) pool.splice(pool.indexOf(value), 1);
    }
  }
}

/** A member of an element, or of one of the parts that it lists; of a text in several languages, one of them. */
export function memberOf(element: Record<string, unknown>, name: string): unknown {
  const own = element[name];
  if (isRecord(own)) return Object.values(own)[0];
  if (own !== undefined) return own;
  const parts = Object.values(element).filter(Array.isArray).flat().filter(isRecord);
  return parts.find((part) => part[name] !== undefined)?.[name];
}
