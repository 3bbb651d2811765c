import type { ApiDocument } from './api-document.js';
import type { Caller } from './fuzz-request.js';
import { type Sender, isRecord, jsonOf } from './sender.js';

/** Looks like a key and is none. */
const STRANGERS_KEY = 'furniture_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG';

/**
 * Makes keys of every role, and two that are for one type of entry each.
 * @returns those who come in by them, and the ids of all keys that the fuzzer must not revoke
 */
export async function makeCallers(document: ApiDocument, sender: Sender, secret: string) {
  const admin: Caller = { name: 'admin', secret };
  const untouchable = new Set<string>();
  const ask = async (method: string, path: string, value?: unknown) => {
    const operation = document.find(method, path);
    if (!operation) throw new Error(`openapi.json has no ${method} ${path}`);
    const body = value === undefined ? undefined : { type: 'application/json', value };
    const answer = await sender.send({ operation, caller: admin, path: {}, query: [], headers: {}, body });
    const json = jsonOf(answer);
    if (answer.status > 299 || !isRecord(json))
      throw new Error(`${method} ${path}: ${answer.status} ${answer.bytes.toString()}`);
    return json;
  };
  const make = async (name: Caller['name'], role: string, scopes?: string[]): Promise<Caller> => {
    const made = await ask('POST', '/v1/merchandising/keys', { name: `fuzzer ${name}`, role, scopes });
    return { name, secret: String(made['key']), scopes };
  };
  const callers: Caller[] = [
    admin,
    await make('viewer', 'viewer'),
    await make('merchandiser', 'merchandiser'),
    await make('scoped', 'merchandiser', ['product']),
    await make('scoped', 'viewer', ['article', 'category']),
    { name: 'nobody' },
    { name: 'stranger', secret: STRANGERS_KEY },
  ];
  const { items } = await ask('GET', '/v1/merchandising/keys');
  for (const key of Array.isArray(items) ? items : []) if (isRecord(key)) untouchable.add(String(key['id']));
  return { callers, untouchable };
}
