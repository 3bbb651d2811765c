import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { ImportColumns } from '../api/types.ts';

/** By header: the column that it is; null leaves it out. A header that is not here is a column by its own name. */
export type Columns = Record<string, string | null>;

/** The names of all columns, and what a file's headers are, unless somebody says something else of them. */
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
  // A header that is what the admin calls a field is that; any other that is no column is left out.
  const guessed = (header: string) => names?.find((name) => words.field(name) === header) ?? null;
  const unknown = names ? headers.filter((header) => !isKnown(header, names)) : [];
  const guesses: Columns = Object.fromEntries(unknown.map((header) => [header, guessed(header)]));
  return { names, guesses };
}

/** `materials.2.part` is known where `materials.0.part` is. */
const isKnown = (header: string, names: string[]) => names.includes(header.replace(/\.\d+(?=\.|$)/g, '.0'));
