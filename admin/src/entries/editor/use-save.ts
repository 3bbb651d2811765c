import { useState } from 'react';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { type UseFormReturn, get } from 'react-hook-form';
import { Problem, call } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';
import { type ResourceName, contentOf } from '../../api/entries.ts';
import { type JsonObject, canonical, patchBetween } from '../../contents/document.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { type Base, writtenIn } from '../drafts/use-dirty.ts';
import type { FieldError, Entry } from '../../api/types.ts';

interface Saving {
  resource: ResourceName;
  /** None while there is no entry yet. */
  id: string | undefined;
  base: Base;
  form: UseFormReturn<JsonObject>;
  /** @param sent what was written when it was sent; more may have been typed since */
  onSaved: (entry: Entry, sent: JsonObject) => void;
}

/** Saves what is in a form: a patch of what changed, over the version it was typed over. */
export function useSave({ resource, id, base, form, onSaved }: Saving) {
  const words = useMessages();
  const notify = useNotify();
  const logOut = useLogoutIfAccessDenied();
  const [isSaving, setSaving] = useState(false);
  const [faults, setFaults] = useState<FieldError[]>([]);
  const [theirs, setTheirs] = useState<Entry>();

  const write = async (over: Base) => {
    const wanted = writtenIn(form);
    if (id !== undefined) {
      const patch = patchBetween(over.content, wanted);
      if (patch === undefined) return notify(words.say('unchanged'));
      const saved = await call<Entry>(`${pathOf(resource)}/${id}`, {
        ...{ method: 'PATCH', body: patch, version: over.version },
      });
      return onSaved(saved, wanted);
    }
    const once = attemptAt(resource, canonical(wanted));
    const saved = await call<Entry>(pathOf(resource), { body: wanted, once });
    sessionStorage.removeItem(ATTEMPT + resource);
    onSaved(saved, wanted);
  };

  const refused = async (error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 412) return setTheirs(await call<Entry>(`${pathOf(resource)}/${id}`));
    if (error.status === 401) return void (await logOut(error));
    const told = plainly(error.faults, form.getValues());
    setFaults(told);
    for (const fault of told)
      if (fault.path) form.setError(fault.path, { type: 'server', message: words.fault(fault) });
    if (told.length > 0) return;
    const why = error.status === 0 ? words.say('offlineKept') : words.problem(error.code, error.message);
    notify(why, { type: 'error', autoHideDuration: 8_000 });
  };

  const save = async (over = base) => {
    setSaving(true);
    setFaults([]);
    form.clearErrors();
    try {
      await write(over);
    } catch (error) {
      await refused(error).catch((worse: unknown) => {
        if (worse instanceof Problem) notify(words.problem(worse.code, worse.message), { type: 'error' });
        else throw worse;
      });
    } finally {
      setSaving(false);
    }
  };

  /** What the form holds now of the others' changes and one's own, saved over the others'. */
  const saveMerged = () => {
    const over = { version: theirs?.version ?? 0, content: contentOf(theirs as Entry) };
    setTheirs(undefined);
    return save(over);
  };

  return { save, saveMerged, isSaving, faults, theirs, dismiss: () => setTheirs(undefined) };
}

const ATTEMPT = 'admin.attempt.';

/** Sent again unchanged, because nobody knows whether it arrived, a new entry is made once: also after a reload. */
function attemptAt(resource: string, content: string): string {
  const before = JSON.parse(sessionStorage.getItem(ATTEMPT + resource) ?? '{}') as Record<string, string>;
  const once = before[content] ?? `${Date.now()}-${Math.random()}`;
  try {
    sessionStorage.setItem(ATTEMPT + resource, JSON.stringify({ [content]: once }));
  } catch {
    // There is no room to remember it; it is sent all the same.
  }
  return once;
}

/** Of what was left blank it is enough to say that it is needed, not all that it would have to be. */
function plainly(faults: FieldError[], values: JsonObject): FieldError[] {
  const isBlank = ({ path = '' }: FieldError) => path !== '' && (get(values, path) ?? '') === '';
  const blank = new Map(faults.filter(isBlank).map((fault) => [fault.path, fault]));
  const needed = [...blank.values()].map((fault) => ({ ...fault, code: 'missing', message: 'is needed' }));
  return [...needed, ...faults.filter((fault) => !isBlank(fault))];
}
