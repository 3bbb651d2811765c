import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import { memoize } from '../language/memoize.js';

/** Content codings of responses (RFC 9110 § 8.4.1). */
export type ContentEncoding = 'br' | 'gzip' | 'identity';

/** An option that is missing in the types of `negotiator`. */
interface PreferringNegotiator {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined;
}

const PREFERRED: readonly ContentEncoding[] = ['br', 'gzip', 'identity'];

/** Memoized: clients send a few dozen different values. */
const preferredEncoding = memoize((acceptEncoding): ContentEncoding => {
  const headers = { 'accept-encoding': acceptEncoding };
  const negotiator = new Negotiator({ headers }) as PreferringNegotiator;
  return (negotiator.encoding(PREFERRED, { preferred: PREFERRED }) ?? 'identity') as ContentEncoding;
});

/** The coding that the client prefers; among equals, the one that compresses best. */
export const negotiateEncoding = (acceptEncoding: string | undefined): ContentEncoding =>
  acceptEncoding === undefined ? 'identity' : preferredEncoding(acceptEncoding);

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Compresses bytes off the main thread. */
export async function compress(bytes: Buffer, coding: 'br' | 'gzip'): Promise<Buffer> {
  if (coding === 'gzip') return asGzip(bytes);
  return asBrotli(bytes, { params: { ...BROTLI, [SIZE_HINT]: bytes.length } });
}

const SIZE_HINT = constants.BROTLI_PARAM_SIZE_HINT;

/** A page takes a third of a millisecond; the highest quality takes sixty times as long and saves a tenth. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 };
