import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type JsonObject, isSame } from '../contents/document.ts';
import { removeKept, writeKept } from './kept.ts';
import { type Base, writtenIn } from './use-dirty.ts';

/** How long after the last key what was typed is kept, in milliseconds; leaving the page keeps it at once. */
const PAUSE_MS = 300;

interface Typed {
  form: UseFormReturn<JsonObject>;
  place: string;
  base: Base;
  nameOf: (values: JsonObject) => string;
  onFull: () => void;
}

/** Keeps what is typed into a form on this device, as long as it differs from what it was typed over. */
export function useKept(typed: Typed) {
  const latest = useRef(typed);
  latest.current = typed;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      const { form, place, base, nameOf, onFull } = latest.current;
      if (isSame(writtenIn(form), base.content)) return removeKept(place);
      const values = form.getValues();
      const at = new Date().toISOString();
      const kept = { version: base.version, base: base.content, values, at, name: nameOf(values) };
      if (!writeKept(place, kept)) onFull();
    };
    const flush = () => timer !== undefined && keep();
    const stop = typed.form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(keep, PAUSE_MS);
      },
    });
    addEventListener('pagehide', flush);
    return () => {
      flush();
      stop();
      removeEventListener('pagehide', flush);
    };
  }, [typed.form]);
}
