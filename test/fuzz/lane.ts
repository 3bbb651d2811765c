import type { ApiDocument, Operation } from './api-document.js';
import type { Caller, FuzzRequest } from './fuzz-request.js';
import { Memory } from './memory.js';
import { mutated } from './mutations.js';
import { Random } from './random.js';
import { type Case, Requests } from './requests.js';
import { type Answer, isRecord, jsonOf } from './sender.js';
import { Walks } from './walks.js';

export interface LaneParts {
  document: ApiDocument;
  seed: number;
  /** Of this lane, from 0. */
  number: number;
  /** How many there are. */
  lanes: number;
  callers: readonly Caller[];
  untouchable: ReadonlySet<string>;
  /** Files by media type. */
  samples: ReadonlyMap<string, Buffer[]>;
  /** What is asked, all operations or one. */
  operations: readonly Operation[];
  send: (request: FuzzRequest) => Promise<Answer>;
}

/** Paths that lead to nothing: below each of the service's prefixes, and one whose method is not offered. */
const NO_ROUTES = [
  '/v1/merchandising/nothing',
  '/v1/storefront/nothing/at/all',
  '/v1/nothing',
  '/nothing.json',
  '/v1',
];

/**
 * One of the clients that ask at the same time. Each has its own random numbers and remembers only its own answers, so
 * that what it sends next does not depend on the others' speed.
 */
export class Lane {
  private readonly random: Random;
  private readonly memory: Memory;
  private readonly requests: Requests;
  private readonly walks: Walks;
  private readonly cases: Case[];
  private sent = 0;

  constructor(private readonly parts: LaneParts) {
    const { document, seed, number, callers, untouchable, samples } = parts;
    this.random = new Random(seed * 1_000 + number, String(number));
    this.memory = new Memory(document, this.random, untouchable);
    this.requests = new Requests(document, this.memory, this.random, callers, samples);
    this.walks = new Walks(document, this.memory, this.random, this.requests);
    const all = this.requests.cases(parts.operations, new Random(seed));
    this.cases = all.filter((_, at) => at % parts.lanes === number);
  }

  /** @param count requests to send; a walk that has begun is ended */
  async run(count: number, isOver: () => boolean) {
    await this.lookAround();
    const admin = this.parts.callers.find(({ name }) => name === 'admin') ?? { name: 'nobody' };
    const only = this.parts.operations.length === 1 ? this.parts.operations[0] : undefined;
    while (this.sent < count && !isOver()) {
      const kind = this.random.next();
      if (kind < 0.66) await this.sendCase();
      else if (kind < 0.84) await this.sendMutation();
      else if (kind < 0.86) await this.send(this.toNoRoute());
      else await this.walks.walk((request) => this.send(request), admin, only);
    }
  }

  /** Everything that can be read without knowing anything, then one element of each kind: ids and slugs to begin with. */
  private async lookAround() {
    const admin = this.parts.callers.find(({ name }) => name === 'admin');
    const needs = ({ parameters }: Operation) => parameters.filter(({ required }) => required).length;
    const readers = this.parts.document.operations.filter(({ method }) => method === 'GET');
    for (const operation of readers)
      if (needs(operation) === 0 && admin)
        await this.send({ operation, caller: admin, path: {}, query: [], headers: {} });
    for (const operation of readers)
      if (needs(operation) > 0 && admin) await this.send(this.requests.valid(operation, admin));
  }

  private async sendCase() {
    const next = this.cases.shift();
    if (next) await this.send(this.requests.atEdge(next));
  }

  private async sendMutation() {
    const operation = this.random.pick(this.parts.operations);
    if (operation) await this.send(mutated(this.requests.valid(operation), this.random));
  }

  private toNoRoute(): FuzzRequest {
    const path = this.random.pick(NO_ROUTES) ?? '/v1';
    const method = this.random.pick(['GET', 'POST', 'DELETE', 'PATCH', 'PUT']);
    const responses = Object.fromEntries([404, 405, 413, 415].map((status) => [status, {}]));
    const operation = { id: 'no route', method, path, isKeyed: false, parameters: [], responses };
    const body = method === 'POST' ? { type: 'application/json', value: {} } : undefined;
    return {
      operation,
      caller: this.requests.caller({ ...operation, isKeyed: true }),
      path: {},
      query: [],
      headers: {},
      body,
    };
  }

  private async send(request: FuzzRequest): Promise<Answer> {
    const reader = this.parts.document.find('GET', request.operation.path);
    const isSingle = request.operation.method === 'PUT' && !request.operation.path.includes('{');
    if (isSingle && reader) return this.sendSingle(request, reader);
    const answer = await this.parts.send(request);
    this.sent++;
    this.memory.learn(request, answer);
    return answer;
  }

  /** A single resource, such as rules, holds for everybody: what was there before is put back after the request. */
  private async sendSingle(request: FuzzRequest, reader: Operation): Promise<Answer> {
    const { operation, caller, headers } = request;
    const admin = this.parts.callers.find(({ name }) => name === 'admin') ?? caller;
    const before = jsonOf(
      await this.send({ operation: reader, caller: admin, path: {}, query: [], headers: {} }),
    );
    if (isRecord(before) && /^"\d{1,9}"$/.test(headers['if-match'] ?? ''))
      headers['if-match'] = `"${String(before['version'])}"`;
    const answer = await this.parts.send(request);
    this.sent++;
    const after = jsonOf(answer);
    if (answer.status !== 200 || !isRecord(before) || !isRecord(after)) return answer;
    const schema = operation.body?.content['application/json']?.schema ?? {};
    const members = Object.keys(this.requests.values.plain(schema).properties ?? {});
    const value = Object.fromEntries(members.map((name) => [name, before[name]]));
    const body = { type: 'application/json', value };
    const match = { 'if-match': `"${String(after['version'])}"` };
    await this.parts.send({ operation, caller: admin, path: {}, query: [], headers: match, body });
    return answer;
  }
}
