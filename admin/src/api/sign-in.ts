import type { AuthProvider } from 'react-admin';
import { ApiProblem, call } from './call.ts';
import { session } from './session.ts';
import type { CurrentPrincipal } from './types.ts';

/**
 * Signs in by an API key or token.
 * @throws ApiProblem 401 where the service does not accept it
 */
export async function signIn(key: string): Promise<CurrentPrincipal> {
  // Other characters cannot be sent, and no key has them.
  if (!/^[\x21-\x7e]+$/.test(key)) throw new ApiProblem(401, 'unauthenticated', 'This is no key.', []);
  const me = await call<CurrentPrincipal>('merchandising/me', { key });
  session.begin(key, me);
  return me;
}

/** Time for the redirect to the sign-in page, in milliseconds. */
const REDIRECT_MS = 100;

export const authProvider: AuthProvider = {
  login: ({ key }: { key: string }) => signIn(key.trim()),
  logout: async () => session.end(),
  async checkAuth() {
    if (session.key()) return;
    // Where the check fails at once, react-admin redirects to the sign-in page repeatedly before it has rendered.
    await new Promise((resolve) => setTimeout(resolve, REDIRECT_MS));
    throw new Error();
  },
  // An expired key leads to the sign-in page; unsaved input is a local draft.
  checkError: ({ status }: ApiProblem) => (status === 401 ? Promise.reject() : Promise.resolve()),
  // Not undefined, which react-admin takes for a failure and requests again.
  getPermissions: async () => session.me()?.role ?? null,
  getIdentity: async () => {
    const me = session.me();
    return { id: me?.actor ?? '', fullName: me?.name ?? me?.actor ?? '' };
  },
};
