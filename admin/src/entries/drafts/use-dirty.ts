import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type JsonObject, isSame, withoutBlanks } from '../../contents/json-document.ts';

/** The saved content that a form is based on; version 0 for a new entry. */
export interface Base {
  version: number;
  content: JsonObject;
}

/** The values of a form as content for the API. */
export const writtenIn = (form: UseFormReturn<JsonObject>) =>
  (withoutBlanks(form.getValues()) ?? {}) as JsonObject;

/** Whether a form differs from its base. Does not render again with every change. */
export function useDirty(form: UseFormReturn<JsonObject>, { content }: Base): boolean {
  const [isDirty, setDirty] = useState(false);
  useEffect(() => {
    const look = () => setDirty(!isSame(writtenIn(form), content));
    look();
    return form.subscribe({ formState: { values: true }, callback: look });
  }, [form, content]);
  return isDirty;
}
