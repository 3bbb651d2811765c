import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { ApiProblem } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';

/** Queries whose components show errors themselves or do not need to. */
const TOLD_THERE = new Set<unknown>(['entry', 'rendering', 'name', 'sign-in']);

/** The same error is not shown again within this time, in milliseconds. */
const AGAIN_MS = 20_000;

/** Shows errors of queries; an expired key leads to the sign-in page. */
export function useReadErrors() {
  const words = useMessages();
  const notify = useNotify();
  const logOut = useLogoutIfAccessDenied();
  const client = useQueryClient();
  const said = useRef({ text: '', at: 0 });
  const tell = (error: ApiProblem, [what, kind]: readonly unknown[]) => {
    if (error.status === 401) return void logOut(error);
    // Lists of entries show it themselves.
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
        if (error instanceof ApiProblem) latest.current(error, event.query.queryKey);
      }),
    [client],
  );
}
