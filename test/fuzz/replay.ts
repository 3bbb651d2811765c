import { collectionOf, type ApiDocument } from './api-document.js';
import type { Checks, Violation } from './checks.js';
import { type Finding, kindOf } from './findings.js';
import type { Caller, FuzzRequest } from './fuzz-request.js';
import { STAMP } from './random.js';
import { type Answer, type Sender, isRecord, jsonOf } from './sender.js';

/** Most requests for making one finding smaller. */
const MOST_ATTEMPTS = 40;

/** Sends a request again while nothing else is asked, in the state in which its element is by then. */
export class Replay {
  private stamps = 0;

  constructor(
    private readonly document: ApiDocument,
    private readonly sender: Sender,
    private readonly checks: Checks,
    private readonly admin: Caller,
  ) {}

  async answer(request: FuzzRequest): Promise<Answer> {
    return this.sender.send(await this.refreshed(request));
  }

  /** Takes away parameters, headers and members of the body while the request still shows the same. */
  async smaller(finding: Finding): Promise<FuzzRequest | undefined> {
    const { request, violation } = finding;
    if (!request || violation.check === 'answers in time') return request;
    let [smallest, attempts] = [request, 0];
    const tries = async (candidate: FuzzRequest) => {
      if (++attempts > MOST_ATTEMPTS || !(await this.shows(candidate, violation))) return false;
      smallest = candidate;
      return true;
    };
    if (!(await this.shows(request, violation))) return request;
    for (let at = request.query.length - 1; at >= 0; at--)
      await tries({ ...smallest, query: smallest.query.filter((_, index) => index !== at) });
    for (const name of Object.keys(request.headers)) {
      const { [name]: _, ...headers } = smallest.headers;
      await tries({ ...smallest, headers });
    }
    if (request.body) await tries({ ...smallest, body: undefined });
    let hasShrunk = true;
    while (hasShrunk && attempts < MOST_ATTEMPTS) {
      hasShrunk = false;
      for (const value of smallerValues(smallest.body?.value)) {
        const body = smallest.body && { ...smallest.body, value };
        if ((hasShrunk = await tries({ ...smallest, body }))) break;
      }
    }
    return smallest;
  }

  private async shows(request: FuzzRequest, violation: Violation): Promise<boolean> {
    const sent = await this.refreshed(request);
    const found = this.checks.violations(sent, await this.sender.send(sent));
    return found.some((each) => kindOf(each, sent) === kindOf(violation, request));
  }

  /** With the version that the element has now, and with names that nothing has yet. */
  private async refreshed(request: FuzzRequest): Promise<FuzzRequest> {
    const { operation, path, headers, body } = request;
    const copy = { ...request, headers: { ...headers } };
    if (body && !Buffer.isBuffer(body.value) && body.value !== undefined) {
      const text = JSON.stringify(body.value).replace(STAMP, () => `f99-${++this.stamps}`);
      copy.body = { ...body, value: JSON.parse(text) as unknown };
    }
    if (!/^"\d{1,9}"$/.test(headers['if-match'] ?? '')) return copy;
    const collection = collectionOf(operation.path);
    const reader = this.document.find('GET', 'id' in path ? `${collection}/{id}` : operation.path);
    if (!reader) return copy;
    const read = { operation: reader, caller: this.admin, path, query: [], headers: {} };
    const element = jsonOf(await this.sender.send(read));
    if (isRecord(element) && typeof element['version'] === 'number')
      copy.headers['if-match'] = `"${element['version']}"`;
    return copy;
  }
}

/** The value with one member or element less, at any depth; the outermost first. */
function* smallerValues(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    const list = value as unknown[];
    if (list.length > 3) yield list.slice(0, list.length >> 1);
    for (const at of list.keys()) yield list.filter((_, index) => index !== at);
    for (const [at, each] of list.entries())
      for (const less of smallerValues(each)) yield list.with(at, less);
  } else if (isRecord(value)) {
    for (const name of Object.keys(value)) {
      const { [name]: _, ...rest } = value;
      yield rest;
    }
    for (const [name, each] of Object.entries(value))
      for (const less of smallerValues(each)) yield { ...value, [name]: less };
  }
}
