import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { packageFile } from '../../platform/package-file.js';

/** A file that pages load; its hash is part of its address. */
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

const readAsset = (name: string) => readFileSync(packageFile(`assets/${name}`));

add('site.css', readAsset('site.css'));
add('icon.svg', readAsset('icon.svg'));
add('combobox-nav.js', readFileSync(createRequire(import.meta.url).resolve('@github/combobox-nav')));
// The pages' policy allows no inline scripts and thus no import map, so the address is written into the module.
add(
  'search-box.js',
  Buffer.from(
    readAsset('search-box.js').toString().replace('@github/combobox-nav', assetUrl('combobox-nav.js')),
  ),
);

/** The address of an asset. */
export function assetUrl(name: string): string {
  const file = assets.get(name);
  if (!file) throw new Error(`there is no asset ${name}`);
  return `/assets/${file.hash}/${name}`;
}

/** The asset at an address; undefined where its hash is another. */
export function findAsset(hash: string, name: string): Asset | undefined {
  const file = assets.get(name);
  return file?.hash === hash ? file : undefined;
}
