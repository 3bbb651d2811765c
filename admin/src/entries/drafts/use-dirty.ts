import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type JsonObject, isSame, withoutBlanks } from '../../contents/document.ts';

/** What a form was typed over; version 0 where there was nothing yet. */
export interface Base {
  version: number;
  content: JsonObject;
}

/** What is written in a form, as the API takes it. */
export const writtenIn = (form: UseFormReturn<JsonObject>) =>
  (withoutBlanks(form.getValues()) ?? {}) as JsonObject;

/** Whether a form says something else than what it was typed over. To type is no reason to draw everything anew. */
export function useDirty(form: UseFormReturn<JsonObject>, { content }: Base): boolean {
  const [isDirty, setDirty] = useState(false);
  useEffect(() => {
    const look = () => setDirty(!isSame(writtenIn(form), content));
    look();
    return form.subscribe({ formState: { values: true }, callback: look });
  }, [form, content]);
  return isDirty;
}
