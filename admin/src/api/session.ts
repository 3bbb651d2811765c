/** Who sits at the desk, as `GET /v1/merchandising/me` says. */
export interface Me {
  actor: string;
  name: string | null;
  role: 'viewer' | 'merchandiser' | 'admin';
  scopes: string[] | null;
}

const KEY = 'admin.key';
const ME = 'admin.me';

/** The key is shared by the browser's tabs, and forgotten by signing out. */
export const session = {
  key: () => localStorage.getItem(KEY),
  me: (): Me | null => JSON.parse(localStorage.getItem(ME) ?? 'null') as Me | null,
  begin(key: string, me: Me) {
    localStorage.setItem(KEY, key);
    localStorage.setItem(ME, JSON.stringify(me));
  },
  end() {
    localStorage.removeItem(KEY);
    localStorage.removeItem(ME);
  },
};
