import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Reads a secret of 256 bits (base64url) from a file of mode 600; the first call creates it. */
export function secretFile(path: string, prefix = ''): string {
  if (!existsSync(path))
    writeFileSync(path, `${prefix}${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}
