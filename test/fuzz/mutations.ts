import type { FuzzRequest } from './fuzz-request.js';
import { HOSTILE_HEADERS, HOSTILE_JSON, HOSTILE_TEXTS, HOSTILE_TIMES } from './hostile-values.js';
import type { Random } from './random.js';
import { isRecord } from './sender.js';

/** A text is repeated up to 500 times, which has to stay within what any body may have: 1 MiB. */
const LONGEST_REPEATED = 2_500;

type ReferencingEntry = Record<string, unknown>;

/** Changes a request in one to three random places, of which nothing is known but that they were valid. */
export function mutated(request: FuzzRequest, random: Random): FuzzRequest {
  const changed = { ...request, query: [...request.query], headers: { ...request.headers } };
  if (request.body && !Buffer.isBuffer(request.body.value))
    changed.body = { ...request.body, value: structuredClone(request.body.value) };
  for (let count = 1 + random.below(3); count > 0; count--) {
    if (changed.body && random.chance(0.75)) mutateBody(changed, random);
    else mutateHead(changed, random);
  }
  return changed;
}

function mutateHead(request: FuzzRequest, random: Random) {
  const { query, headers } = request;
  const value = random.pick([...HOSTILE_TEXTS, ...HOSTILE_TIMES, 'a', '1']);
  const given = random.pick(query);
  switch (random.below(7)) {
    case 0:
      query.push([random.pick(['unknown', '__proto__', 'constructor', '$where', 'a[b]', '']), value]);
      break;
    case 1:
      if (given) query.push([given[0], given[1]]);
      break;
    case 2:
      if (given) query.push([given[0], value]);
      break;
    case 3:
      if (given) given[1] = value;
      break;
    case 4: {
      const parameter = random.pick(
        request.operation.parameters.filter(({ in: place }) => place === 'query'),
      );
      if (parameter) query.push([parameter.name, value]);
      break;
    }
    case 5:
      headers[
        random.pick(['if-match', 'x-request-id', 'idempotency-key', 'accept', 'accept-encoding', 'range'])
      ] = random.pick(HOSTILE_HEADERS);
      break;
    default:
      request.body ??= { type: random.pick(['application/json', 'text/plain', 'text/csv']), value: {} };
  }
}

function mutateBody(request: FuzzRequest, random: Random) {
  const { body } = request;
  if (!body) return;
  if (Buffer.isBuffer(body.value)) body.value = mutatedFile(body.value, random);
  else if (random.chance(0.08)) request.body = mutatedType(body, random);
  else mutateJson(body as { value: unknown }, random);
}

function mutatedFile(file: Buffer, random: Random): Buffer {
  const at = random.below(file.length + 1);
  const copy = Buffer.from(file);
  switch (random.below(4)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([
        copy.subarray(0, at),
        Buffer.from(random.pick(HOSTILE_TEXTS)),
        copy.subarray(at),
      ]);
    case 2:
      return Buffer.concat([copy, copy.subarray(at)]);
    default:
      for (let count = 0; count < 8 && copy.length > 0; count++)
        copy[random.below(copy.length)] = random.below(256);
      return copy;
  }
}

/** Bytes that are no JSON, or a type that says they are something else. */
function mutatedType({ type, value }: { type: string; value: unknown }, random: Random) {
  const text = JSON.stringify(value);
  switch (random.below(6)) {
    case 0:
      return { type, value: Buffer.from(text.slice(0, random.below(text.length))) };
    case 1:
      return { type, value: Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]) };
    case 2:
      return { type, value: Buffer.from('['.repeat(5_000)) };
    case 3:
      return {
        type: random.pick(['text/plain', 'application/xml', 'application/json; charset=utf-16', 'x']),
        value,
      };
    case 4:
      return { type, value: { ...(value as object), padding: 'x'.repeat(random.pick([70_000, 1_100_000])) } };
    default:
      return { type, value: Buffer.from(text.replace('{', '{"__proto__":{"isAdmin":true},')) };
  }
}

/** @param root whose member `value` is the JSON, so that the whole can be replaced as any part */
function mutateJson(root: { value: unknown }, random: Random) {
  const places: [holder: ReferencingEntry, name: string][] = [];
  const visit = (holder: ReferencingEntry, name: string) => {
    places.push([holder, name]);
    const value = holder[name];
    if (Array.isArray(value) || isRecord(value))
      for (const child of Object.keys(value)) visit(value as ReferencingEntry, child);
  };
  visit(root as unknown as ReferencingEntry, 'value');
  const [holder, name] = random.pick(places) ?? [root as unknown as ReferencingEntry, 'value'];
  holder[name] = mutatedValue(holder[name], random);
}

function mutatedValue(value: unknown, random: Random): unknown {
  if (random.chance(0.3)) return structuredClone(random.pick(HOSTILE_JSON));
  if (Array.isArray(value)) {
    const list = value as unknown[];
    const sizes = [0, 2, 51, 101, 201, 2_001];
    const size = random.pick(sizes) ?? 0;
    return random.chance(0.5)
      ? [...list, ...list].slice(0, 2_001)
      : Array.from({ length: size }, (_, at) => list[at % list.length] ?? at);
  }
  if (isRecord(value)) {
    const name = random.pick([
      'unknown',
      'id',
      'version',
      'status',
      'role',
      'toString',
      'en',
      'x'.repeat(300),
    ]);
    if (random.chance(0.1)) return unknownMembers(150);
    return { ...value, [name ?? 'unknown']: random.pick(HOSTILE_JSON) };
  }
  if (typeof value === 'number')
    return random.pick<unknown>([String(value), -value, value + 0.5, value * 1e12, value + 1, [value]]);
  if (typeof value === 'boolean') return random.pick<unknown>([String(value), Number(value), !value]);
  if (typeof value === 'string')
    return random.pick<unknown>([
      ...[random.pick(HOSTILE_TEXTS), random.pick(HOSTILE_TIMES), random.pick(HOSTILE_TEXTS)],
      ...[value.toUpperCase(), ` ${value}`, `${value}\u0000`, `${value} `, [value], { en: value }],
      value.slice(0, LONGEST_REPEATED).repeat(random.pick([2, 40, 500])),
    ]);
  return random.pick(HOSTILE_JSON);
}

/** More faults than an answer lists. */
const unknownMembers = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`member${at}`, { at }]));
