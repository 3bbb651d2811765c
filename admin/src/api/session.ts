import type { CurrentPrincipal } from './types.ts';

/** Who is signed in, as `GET /v1/merchandising/me` says. */
const KEY = 'admin.key';
const ME = 'admin.me';

/** The key is shared by the browser's tabs, and forgotten by signing out. */
export const session = {
  key: () => localStorage.getItem(KEY),
  me: (): CurrentPrincipal | null =>
    JSON.parse(localStorage.getItem(ME) ?? 'null') as CurrentPrincipal | null,
  begin(key: string, me: CurrentPrincipal) {
    localStorage.setItem(KEY, key);
    localStorage.setItem(ME, JSON.stringify(me));
  },
  end() {
    localStorage.removeItem(KEY);
    localStorage.removeItem(ME);
  },
};
