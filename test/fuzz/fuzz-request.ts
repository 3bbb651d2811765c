import type { Operation } from './api-document.js';

/** Who sends a request. */
export interface Caller {
  name: 'nobody' | 'stranger' | 'viewer' | 'merchandiser' | 'admin' | 'scoped';
  secret?: string;
  /** Types of entries that the key is for; everything where not given. */
  scopes?: string[];
}

/** A request before it is written out, so that parts of it can be taken away. */
export interface FuzzRequest {
  operation: Operation;
  caller: Caller;
  /** Values of the path's parameters, unescaped. */
  path: Record<string, string>;
  query: [name: string, value: string][];
  headers: Record<string, string>;
  body?: { type: string; value: unknown };
}

/** The address below the service's own, with everything escaped. */
export function addressOf({ operation, path, query }: FuzzRequest): string {
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => escaped(path[name] ?? ''));
  const pairs = query.map(([name, value]) => `${escaped(name)}=${escaped(value)}`);
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`;
}

/** Half of a surrogate pair has no UTF-8; its three bytes are sent as if it had. */
function escaped(text: string): string {
  return [...text]
    .map((char) => (/\p{Surrogate}/u.test(char) ? '%ED%A0%80' : encodeURIComponent(char)))
    .join('');
}

/** The bytes of a body: files as they are, everything else as JSON. */
export function bytesOf({ body }: FuzzRequest): Buffer | undefined {
  if (body === undefined) return undefined;
  return Buffer.isBuffer(body.value) ? body.value : Buffer.from(JSON.stringify(body.value) ?? '');
}

/** All headers, in bytes that HTTP allows. */
export function headersOf({ caller, headers, body }: FuzzRequest): Record<string, string> {
  const all: Record<string, string> = { ...headers };
  if (caller.secret !== undefined) all['authorization'] = `Bearer ${caller.secret}`;
  if (body) all['content-type'] = body.type;
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, headerText(value)]));
}

const headerText = (value: string) =>
  Buffer.from(value, 'utf8')
    .toString('latin1')
    .replace(/[\x00-\x08\x0a-\x1f\x7f]/g, '');

/** A request as a line for a shell in which `URL` and `KEY` are set. */
export function curlOf(request: FuzzRequest): string {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const parts = ['curl', '-sSi', '-X', request.operation.method, `"$URL"${quoted(addressOf(request))}`];
  for (const [name, value] of Object.entries(headersOf(request)))
    parts.push(
      '-H',
      name === 'authorization' ? authorizationOf(request.caller) : quoted(`${name}: ${value}`),
    );
  const bytes = bytesOf(request);
  if (!bytes) return parts.join(' ');
  const isText = Buffer.from(bytes.toString('utf8')).equals(bytes) && !bytes.includes(0);
  if (isText) return [...parts, '--data-binary', quoted(bytes.toString('utf8'))].join(' ');
  return `base64 -d <<< ${bytes.toString('base64')} | ${parts.join(' ')} --data-binary @-`;
}

function authorizationOf({ name, secret }: Caller): string {
  return name === 'stranger' ? `'authorization: Bearer ${secret}'` : '"authorization: Bearer $KEY"';
}
