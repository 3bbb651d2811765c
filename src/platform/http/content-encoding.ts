import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import { memoize } from '../language/memoize.js';

/** How an answer's bytes are packed (RFC 9110 § 8.4.1). */
export type ContentEncoding = 'br' | 'gzip' | 'identity';

/** What its published types leave out. */
interface PreferringNegotiator {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined;
}

const PREFERRED: readonly ContentEncoding[] = ['br', 'gzip', 'identity'];

/** What browsers and clients send are a few dozen texts. */
const preferredEncoding = memoize((acceptEncoding): ContentEncoding => {
  const headers = { 'accept-encoding': acceptEncoding };
  const negotiator = new Negotiator({ headers }) as PreferringNegotiator;
  return (negotiator.encoding(PREFERRED, { preferred: PREFERRED }) ?? 'identity') as ContentEncoding;
});

/** The coding that a caller likes best; of those it likes alike, the smallest. */
export const negotiateEncoding = (acceptEncoding: string | undefined): ContentEncoding =>
  acceptEncoding === undefined ? 'identity' : preferredEncoding(acceptEncoding);

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Packs bytes off the main thread. */
export async function compress(bytes: Buffer, coding: 'br' | 'gzip'): Promise<Buffer> {
  if (coding === 'gzip') return asGzip(bytes);
  return asBrotli(bytes, { params: { ...BROTLI, [SIZE_HINT]: bytes.length } });
}

const SIZE_HINT = constants.BROTLI_PARAM_SIZE_HINT;

/** A page takes a third of a millisecond; the highest quality would take sixty times that for a tenth less. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 };
