import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds the admin, unless dist/admin was built from the same files. */
const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist/admin/built-of.txt');

const sources = readdirSync(join(root, 'admin/src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const others = [
  'admin/index.html',
  'admin/vite.config.ts',
  'assets/icon.svg',
  'openapi.json',
  'package-lock.json',
];
const hash = createHash('sha256');
for (const file of [...others.map((each) => join(root, each)), ...sources])
  hash.update(file).update(readFileSync(file));
const wanted = hash.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const { build } = await import('vite');
  await build({ root: join(root, 'admin'), logLevel: 'warn' });
  writeFileSync(stamp, wanted);
}
