import { useState } from 'react';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { type UseFormReturn, get } from 'react-hook-form';
import { ApiProblem, call } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';
import { type ResourceName, contentOf } from '../../api/entries.ts';
import { type JsonObject, canonical, patchBetween } from '../../contents/json-document.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { type Base, writtenIn } from '../drafts/use-dirty.ts';
import type { ServiceFieldError, EntryDocument } from '../../api/types.ts';

interface Saving {
  resource: ResourceName;
  /** Undefined for a new entry. */
  id: string | undefined;
  base: Base;
  form: UseFormReturn<JsonObject>;
  /** @param sent the values that were sent; the form may have changed since */
  onSaved: (entry: EntryDocument, sent: JsonObject) => void;
}

/** Saves a form: a merge patch of its changes with If-Match of the version that it is based on. */
export function useSave({ resource, id, base, form, onSaved }: Saving) {
  const words = useMessages();
  const notify = useNotify();
  const logOut = useLogoutIfAccessDenied();
  const [isSaving, setSaving] = useState(false);
  const [faults, setFaults] = useState<ServiceFieldError[]>([]);
  const [conflict, setTheirs] = useState<EntryDocument>();

  const write = async (onBase: Base) => {
    const values = writtenIn(form);
    if (id !== undefined) {
      const patch = patchBetween(onBase.content, values);
      if (patch === undefined) return notify(words.say('unchanged'));
      const saved = await call<EntryDocument>(`${pathOf(resource)}/${id}`, {
        ...{ method: 'PATCH', body: patch, version: onBase.version },
      });
      return onSaved(saved, values);
    }
    const idempotencyKey = idempotencyKeyFor(resource, canonical(values));
    const saved = await call<EntryDocument>(pathOf(resource), { body: values, idempotencyKey });
    sessionStorage.removeItem(ATTEMPT + resource);
    onSaved(saved, values);
  };

  const handleError = async (error: unknown) => {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status === 412) return setTheirs(await call<EntryDocument>(`${pathOf(resource)}/${id}`));
    if (error.status === 401) return void (await logOut(error));
    const fieldErrors = withoutRedundantErrors(error.fieldErrors, form.getValues());
    setFaults(fieldErrors);
    for (const fault of fieldErrors)
      if (fault.path) form.setError(fault.path, { type: 'server', message: words.fault(fault) });
    if (fieldErrors.length > 0) return;
    const why = error.status === 0 ? words.say('offlineKept') : words.problem(error.code, error.message);
    notify(why, { type: 'error', autoHideDuration: 8_000 });
  };

  const save = async (onBase = base) => {
    setSaving(true);
    setFaults([]);
    form.clearErrors();
    try {
      await write(onBase);
    } catch (error) {
      await handleError(error).catch((worse: unknown) => {
        if (worse instanceof ApiProblem) notify(words.problem(worse.code, worse.message), { type: 'error' });
        else throw worse;
      });
    } finally {
      setSaving(false);
    }
  };

  /** Saves the merged values over the other person's version. */
  const saveMerged = () => {
    const onBase = { version: conflict?.version ?? 0, content: contentOf(conflict as EntryDocument) };
    setTheirs(undefined);
    return save(onBase);
  };

  return { save, saveMerged, isSaving, faults, conflict, dismiss: () => setTheirs(undefined) };
}

const ATTEMPT = 'admin.attempt.';

/** Idempotency-Key of a new entry: unchanged values have the same key, also after a reload, so it is created once. */
function idempotencyKeyFor(resource: string, content: string): string {
  const before = JSON.parse(sessionStorage.getItem(ATTEMPT + resource) ?? '{}') as Record<string, string>;
  const idempotencyKey = before[content] ?? `${Date.now()}-${Math.random()}`;
  try {
    sessionStorage.setItem(ATTEMPT + resource, JSON.stringify({ [content]: idempotencyKey }));
  } catch {
    // sessionStorage is full: the key is used without being stored.
  }
  return idempotencyKey;
}

/** A blank required field has one error instead of one for each rule. */
function withoutRedundantErrors(faults: ServiceFieldError[], values: JsonObject): ServiceFieldError[] {
  const isBlank = ({ path = '' }: ServiceFieldError) => path !== '' && (get(values, path) ?? '') === '';
  const blank = new Map(faults.filter(isBlank).map((fault) => [fault.path, fault]));
  const needed = [...blank.values()].map((fault) => ({ ...fault, code: 'missing', message: 'is needed' }));
  return [...needed, ...faults.filter((fault) => !isBlank(fault))];
}
