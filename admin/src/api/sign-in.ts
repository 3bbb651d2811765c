import type { AuthProvider } from 'react-admin';
import { type Problem, call } from './call.ts';
import { type Me, session } from './session.ts';

/**
 * Lets somebody in whose key or token the service knows.
 * @throws Problem 401 where it does not
 */
export async function signIn(key: string): Promise<Me> {
  const me = await call<Me>('merchandising/me', { key });
  session.begin(key, me);
  return me;
}

export const authProvider: AuthProvider = {
  login: ({ key }: { key: string }) => signIn(key.trim()),
  logout: async () => session.end(),
  checkAuth: () => (session.key() ? Promise.resolve() : Promise.reject()),
  // A key that is not valid any more leads to the door; what was typed waits on this device.
  checkError: ({ status }: Problem) => (status === 401 ? Promise.reject() : Promise.resolve()),
  // Not undefined, which counts as a failure and is asked for again and again.
  getPermissions: async () => session.me()?.role ?? null,
  getIdentity: async () => {
    const me = session.me();
    return { id: me?.actor ?? '', fullName: me?.name ?? me?.actor ?? '' };
  },
};
