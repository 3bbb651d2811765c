import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type JsonObject, isSame } from '../../contents/json-document.ts';
import { type Slot, removeLocalDraft, writeLocalDraft } from './local-drafts.ts';
import { type Base, writtenIn } from './use-dirty.ts';

/** Delay of saving a local draft after the last change, in milliseconds; leaving the page saves it at once. */
const PAUSE_MS = 300;

interface Typed {
  form: UseFormReturn<JsonObject>;
  slot: string;
  /** The draft that was restored. */
  restored: Slot | undefined;
  base: Base;
  nameOf: (values: JsonObject) => string;
  onFull: () => void;
}

/** Saves the values of a form as a local draft while they differ from its base. */
export function useLocalDraft(typed: Typed) {
  const latest = useRef(typed);
  latest.current = typed;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      const { form, slot, restored, base, nameOf, onFull } = latest.current;
      if (isSame(writtenIn(form), base.content)) return removeLocalDraft(slot);
      const values = form.getValues();
      // It is kept there already.
      if (restored && restored.slot !== slot && isSame(values, restored.draft.values))
        return removeLocalDraft(slot);
      const at = new Date().toISOString();
      const draft = { version: base.version, base: base.content, values, at, name: nameOf(values) };
      if (!writeLocalDraft(slot, draft)) onFull();
    };
    const stop = typed.form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(keep, PAUSE_MS);
      },
    });
    addEventListener('pagehide', keep);
    return () => {
      keep();
      stop();
      removeEventListener('pagehide', keep);
    };
  }, [typed.form]);
}
