import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { packageFile } from '../../platform/package-file.js';

/** A file that pages load, under an address that changes with its bytes. */
interface Asset {
  hash: string;
  type: string;
  bytes: Buffer;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const assets = new Map<string, Asset>();

function add(name: string, bytes: Buffer) {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
  assets.set(name, { hash, type: TYPES[extname(name)] ?? '', bytes });
}

const own = (name: string) => readFileSync(packageFile(`assets/${name}`));

add('site.css', own('site.css'));
add('icon.svg', own('icon.svg'));
add('combobox-nav.js', readFileSync(createRequire(import.meta.url).resolve('@github/combobox-nav')));
// Pages allow no scripts of their own, so the map of where modules are is in the module.
add(
  'search-box.js',
  Buffer.from(own('search-box.js').toString().replace('@github/combobox-nav', asset('combobox-nav.js'))),
);

/** The address of an asset. */
export function asset(name: string): string {
  const found = assets.get(name);
  if (!found) throw new Error(`there is no asset ${name}`);
  return `/assets/${found.hash}/${name}`;
}

/** What is at an address; nothing where it is that of other bytes. */
export function assetAt(hash: string, name: string): Asset | undefined {
  const found = assets.get(name);
  return found?.hash === hash ? found : undefined;
}
