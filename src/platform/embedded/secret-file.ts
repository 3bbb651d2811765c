import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The secret in a file that only its owner reads; made at the first call. 256 bits, base64url. */
export function secretFile(path: string, prefix = ''): string {
  if (!existsSync(path))
    writeFileSync(path, `${prefix}${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}
