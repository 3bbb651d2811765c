import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { Problem } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';

/** Reads whose screens say themselves that they failed, or can do without. */
const TOLD_THERE = new Set<unknown>(['entry', 'rendering', 'name', 'sign-in']);

/** The same is not said again within this time, in milliseconds. */
const AGAIN_MS = 20_000;

/** Says that something could not be read; where a key has expired, it leads to the door. */
export function useReadErrors() {
  const words = useMessages();
  const notify = useNotify();
  const logOut = useLogoutIfAccessDenied();
  const client = useQueryClient();
  const said = useRef({ text: '', at: 0 });
  const tell = (error: Problem, [what, kind]: readonly unknown[]) => {
    if (error.status === 401) return void logOut(error);
    // Lists of entries tell it, too.
    if (TOLD_THERE.has(what) || kind === 'getList') return;
    const text = words.problem(error.code, error.message);
    if (text === said.current.text && Date.now() - said.current.at < AGAIN_MS) return;
    said.current = { text, at: Date.now() };
    notify(text, { type: 'error' });
  };
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        const error: unknown = event.action.error;
        if (error instanceof Problem) latest.current(error, event.query.queryKey);
      }),
    [client],
  );
}
