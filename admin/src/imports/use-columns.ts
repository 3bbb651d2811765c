import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { ImportColumns } from '../api/types.ts';

/** Columns by header; null ignores the header. A header that is absent is the name of a column. */
export type Columns = Record<string, string | null>;

/** All columns, and the mapping of a file's headers: by default, and as it was changed. */
export function useColumns(type: 'product' | 'article', headers: string[]) {
  const words = useMessages();
  const { data } = useQuery({
    queryKey: ['columns', type],
    queryFn: () => call<ImportColumns>(`merchandising/imports/columns?type=${type}`),
    staleTime: Infinity,
  });
  const names = data?.columns.flatMap(({ name, units }) => [
    name,
    ...units.map((unit) => `${name} [${unit}]`),
  ]);
  // A header that is the label of a field maps to it; other unknown headers are ignored.
  const guessed = (header: string) => names?.find((name) => words.field(name) === header) ?? null;
  const unknown = names ? headers.filter((header) => !isKnown(header, names)) : [];
  const guesses: Columns = Object.fromEntries(unknown.map((header) => [header, guessed(header)]));
  return { names, guesses };
}

/** `materials.2.part` is known where `materials.0.part` is. */
const isKnown = (header: string, names: string[]) => names.includes(header.replace(/\.\d+(?=\.|$)/g, '.0'));
