import { useState } from 'react';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { ApiProblem } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';

/** Runs an action once at a time and shows its error. */
export function useAction() {
  const words = useMessages();
  const notify = useNotify();
  const logOut = useLogoutIfAccessDenied();
  const [isBusy, setBusy] = useState(false);
  const act = async (work: () => Promise<unknown>, done?: string) => {
    setBusy(true);
    try {
      await work();
      if (done) notify(done, { type: 'success' });
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.status === 401) await logOut(error);
      else
        notify(words.say('refused', { why: messageOf(error, words) }), {
          type: 'error',
          autoHideDuration: 10_000,
        });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, isBusy };
}

/** A problem's message with its field errors. */
function messageOf({ code, message, fieldErrors }: ApiProblem, words: ReturnType<typeof useMessages>) {
  const reasons = fieldErrors.map((fault) =>
    [fault.path && words.place(fault.path), words.fault(fault)].filter(Boolean).join(' '),
  );
  return reasons.length > 0 ? words.reasons(reasons) : words.problem(code, message);
}
