import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** How an answer's bytes are packed (RFC 9110 § 8.4.1). */
export type Coding = 'br' | 'gzip' | 'identity';

/** What its published types leave out. */
interface PreferringNegotiator {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined;
}

const PREFERRED: readonly Coding[] = ['br', 'gzip', 'identity'];

/** What browsers and clients send are a few dozen texts. */
const known = new LRUCache<string, Coding>({ max: 200 });

/** The coding that a caller likes best; of those it likes alike, the smallest. */
export function codingFor(acceptEncoding: string | undefined): Coding {
  if (acceptEncoding === undefined) return 'identity';
  const before = known.get(acceptEncoding);
  if (before) return before;
  const negotiator = new Negotiator({
    headers: { 'accept-encoding': acceptEncoding },
  }) as PreferringNegotiator;
  const coding = (negotiator.encoding(PREFERRED, { preferred: PREFERRED }) ?? 'identity') as Coding;
  known.set(acceptEncoding, coding);
  return coding;
}

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Packs a text off the main thread. */
export async function pack(text: string, coding: 'br' | 'gzip'): Promise<Buffer> {
  const bytes = Buffer.from(text);
  if (coding === 'gzip') return asGzip(bytes);
  return asBrotli(bytes, { params: { ...BROTLI, [SIZE_HINT]: bytes.length } });
}

const SIZE_HINT = constants.BROTLI_PARAM_SIZE_HINT;

/** A page takes a third of a millisecond; the highest quality would take sixty times that for a tenth less. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 };
