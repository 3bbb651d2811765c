import { createHash, randomBytes } from 'node:crypto';

/** Makes leaked keys easy to find by secret scanners. */
export const KEY_PREFIX = 'furniture_';

export const newSecret = () => `${KEY_PREFIX}${randomBytes(32).toString('base64url')}`;

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
