import type { AuthProvider } from 'react-admin';
import { Problem, call } from './call.ts';
import { session } from './session.ts';
import type { CurrentPrincipal } from './types.ts';

/**
 * Lets somebody in whose key or token the service knows.
 * @throws Problem 401 where it does not
 */
export async function signIn(key: string): Promise<CurrentPrincipal> {
  // Other characters cannot be sent, and no key has them.
  if (!/^[\x21-\x7e]+$/.test(key)) throw new Problem(401, 'unauthenticated', 'This is no key.', []);
  const me = await call<CurrentPrincipal>('merchandising/me', { key });
  session.begin(key, me);
  return me;
}

/** How long it takes to be led to the door, in milliseconds. */
const DOOR_MS = 100;

export const authProvider: AuthProvider = {
  login: ({ key }: { key: string }) => signIn(key.trim()),
  logout: async () => session.end(),
  async checkAuth() {
    if (session.key()) return;
    // Told at once, react-admin leads to the door again and again before it has opened: a loop of seconds.
    await new Promise((resolve) => setTimeout(resolve, DOOR_MS));
    throw new Error();
  },
  // A key that is not valid any more leads to the door; what was typed waits on this device.
  checkError: ({ status }: Problem) => (status === 401 ? Promise.reject() : Promise.resolve()),
  // Not undefined, which counts as a failure and is asked for again and again.
  getPermissions: async () => session.me()?.role ?? null,
  getIdentity: async () => {
    const me = session.me();
    return { id: me?.actor ?? '', fullName: me?.name ?? me?.actor ?? '' };
  },
};
