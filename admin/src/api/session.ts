import type { CurrentPrincipal } from './types.ts';

/** Keys of localStorage: the API key or token, and the current principal. */
const KEY = 'admin.key';
const ME = 'admin.me';

/** The session, shared by the browser's tabs until somebody signs out. */
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
