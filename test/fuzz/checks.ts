import { type ApiDocument, plural } from './api-document.js';
import { ClosedSchemas } from './closed-schemas.js';
import { forbiddenIn } from './forbidden.js';
import type { FuzzRequest } from './fuzz-request.js';
import { type Answer, isRecord, jsonOf, mediaTypeOf } from './sender.js';

export interface Violation {
  /** Which rule the answer breaks. */
  check: string;
  /** Where in the request or answer, without what differs from one request to the next. */
  where: string;
  message: string;
}

const PROBLEM = 'application/problem+json';
/** Answered before it is known which operation is asked, because of the length of an address or of all headers. */
const BEFORE_OPERATIONS: readonly number[] = [414, 431];

/** Nor is it known where the path has bytes that are no UTF-8. */
const isBeforeOperations = ({ path }: FuzzRequest, { status }: Answer) =>
  BEFORE_OPERATIONS.includes(status) ||
  (status === 400 && Object.values(path).some((value) => /\p{Surrogate}/u.test(value)));

const MOST_ERRORS = 100;
const LONGEST_PROBLEM = 64_000;

/** Secrets that were shown once and are looked for in every later answer, at most. */
const MOST_SECRETS = 40;

/** What is demanded of every answer, whatever was asked; how long it took is judged elsewhere. */
export class Checks {
  private readonly schemas: ClosedSchemas;
  private readonly secrets: string[] = [];

  constructor(private readonly document: ApiDocument) {
    this.schemas = new ClosedSchemas(document.described);
  }

  violations(request: FuzzRequest, answer: Answer): Violation[] {
    const { status, fault } = answer;
    if (status === 0) return [{ check: 'answers', where: '', message: `the connection broke: ${fault}` }];
    const found = [...this.keyFaults(request, answer), ...this.secretFaults(request, answer)];
    const media = request.operation.responses[status];
    if (status >= 500 && !this.isBusy(request, answer))
      found.push({ check: 'no 5xx', where: String(status), message: excerpt(answer) });
    else if (!media && !isBeforeOperations(request, answer))
      found.push({ check: 'documented status', where: String(status), message: excerpt(answer) });
    if (status >= 400 && (!media?.content || PROBLEM in media.content)) found.push(...problemFaults(answer));
    if (status < 300) found.push(...this.acceptanceFaults(request, answer));
    return [...found, ...(media?.content ? this.bodyFaults(answer, media.content) : [])];
  }

  /** Whether a 503 is one of those that the document allows: the service is protecting itself. */
  isBusy({ operation }: FuzzRequest, answer: Answer): boolean {
    const json = jsonOf(answer);
    return (
      answer.status === 503 &&
      operation.responses['503'] !== undefined &&
      answer.headers['retry-after'] !== undefined &&
      isRecord(json) &&
      ['busy', 'unavailable'].includes(String(json['code']))
    );
  }

  private keyFaults(request: FuzzRequest, answer: Answer): Violation[] {
    const { operation, caller } = request;
    const { isKeyed, path } = operation;
    const { status } = answer;
    if (isBeforeOperations(request, answer) || this.isBusy(request, answer)) return [];
    if (isKeyed && (caller.name === 'nobody' || caller.name === 'stranger') && status !== 401)
      return [{ check: '401 without a key', where: caller.name, message: `${status} instead` }];
    const types =
      this.document.described.components.schemas['KeyInput']?.properties?.['scopes']?.items?.enum ?? [];
    const type = types.find((each) => isAbout(path, String(each)));
    const isOutside =
      caller.scopes !== undefined && type !== undefined && !caller.scopes.includes(String(type));
    if (isKeyed && isOutside && status < 400)
      return [
        { check: 'scope of the key', where: String(type), message: `${status} for ${caller.scopes?.join()}` },
      ];
    return [];
  }

  private secretFaults({ caller }: FuzzRequest, answer: Answer): Violation[] {
    const text = `${JSON.stringify(answer.headers)}${answer.bytes.toString('latin1')}`;
    const found: Violation[] = [];
    if (caller.secret !== undefined && text.includes(caller.secret))
      found.push({
        check: 'no key in an answer',
        where: 'sent',
        message: 'the answer has the key that was sent',
      });
    if (this.secrets.some((secret) => text.includes(secret)))
      found.push({
        check: 'no key in an answer',
        where: 'made',
        message: 'the answer has a secret that was shown before',
      });
    const json = jsonOf(answer);
    for (const name of ['key', 'secret'])
      if (isRecord(json) && answer.status === 201 && typeof json[name] === 'string')
        this.secrets.push(json[name]);
    if (this.secrets.length > MOST_SECRETS) this.secrets.shift();
    return found;
  }

  private acceptanceFaults(request: FuzzRequest, { status }: Answer): Violation[] {
    const misfit = forbiddenIn(this.document, this.schemas, request);
    return misfit
      ? [{ check: 'forbidden is refused', where: misfit.where, message: `${status} for ${misfit.message}` }]
      : [];
  }

  private bodyFaults(
    answer: Answer,
    content: NonNullable<FuzzRequest['operation']['body']>['content'],
  ): Violation[] {
    const type = mediaTypeOf(answer);
    const media = content[type];
    if (!media)
      return [
        { check: 'documented media type', where: `${answer.status} ${type}`, message: excerpt(answer) },
      ];
    if (!/[/+]json$/.test(type)) return [];
    const json = jsonOf(answer);
    if (json === undefined)
      return [{ check: 'body is JSON', where: String(answer.status), message: excerpt(answer) }];
    // A problem may have further members, such as currentVersion.
    if (type === PROBLEM) return [];
    const misfit = this.schemas.misfit(media.schema ?? {}, json);
    return misfit
      ? [{ check: 'fits its schema', where: `${answer.status} ${misfit.where}`, message: misfit.message }]
      : [];
  }
}

function problemFaults(answer: Answer): Violation[] {
  const fault = (where: string, message = excerpt(answer)) => ({ check: 'problem+json', where, message });
  if (mediaTypeOf(answer) !== PROBLEM) return [fault(`type ${mediaTypeOf(answer)}`)];
  const json = jsonOf(answer);
  if (!isRecord(json)) return [fault('JSON')];
  const { status, code, detail, requestId, errors } = json;
  const faults: Violation[] = [];
  if (status !== answer.status) faults.push(fault('status'));
  if (typeof code !== 'string' || !/^[a-z\d_]+$/.test(code)) faults.push(fault('code'));
  if (typeof detail !== 'string' || detail === '') faults.push(fault('detail'));
  if (typeof requestId !== 'string' || requestId !== answer.headers['x-request-id'])
    faults.push(fault('requestId'));
  if (!Array.isArray(errors)) faults.push(fault('errors'));
  else if (errors.length > MOST_ERRORS) faults.push(fault('errors', `${errors.length} errors`));
  if (answer.bytes.length >= LONGEST_PROBLEM) faults.push(fault('length', `${answer.bytes.length} bytes`));
  return faults;
}

/** Whether a path is below the collection of a type of entries: `search/rules` is of `search-rule`. */
function isAbout(path: string, type: string): boolean {
  const collection = plural(type.split('-').at(-1) ?? '');
  return new RegExp(`^/v1/merchandising/(search/)?${collection}(/|$)`).test(path);
}

const excerpt = ({ status, bytes }: Answer) => `${status} ${bytes.toString('utf8', 0, 300)}`;
