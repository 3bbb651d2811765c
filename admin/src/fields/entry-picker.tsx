import { Autocomplete } from '@mui/material';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, query } from '../api/call.ts';
import { type EntrySummary, RESOURCES, type ResourceName } from '../api/entries.ts';
import type { Localized } from '../contents/schema.ts';
import { PickerText } from './picker-text.tsx';
import { useWords } from '../words/use-words.ts';
import { useLater } from './use-later.ts';

interface Props {
  /** In which lists to look. */
  among: ResourceName[];
  label: string;
  chosen: string[];
  onChange: (ids: string[]) => void;
  isMultiple?: boolean;
  fault?: string | undefined;
}

/** Finds entries by their names, and shows the chosen ones by them. */
export function EntryPicker({ among, label, chosen, onChange, isMultiple = false, fault }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const q = useLater(typed, 200);
  const { data: found = [], isFetching } = useQuery({
    queryKey: ['pick', among, q],
    queryFn: ({ signal }) => find(among, q, signal),
    placeholderData: (before) => before,
  });
  const names = useNames(among, chosen, found);
  const nameOf = (id: string) => (names.has(id) ? words.of(names.get(id)) : '…');
  return (
    <Autocomplete<string, boolean>
      multiple={isMultiple}
      size="small"
      options={found.map(({ id }) => id)}
      filterOptions={(ids) => ids}
      getOptionLabel={nameOf}
      loading={isFetching}
      value={isMultiple ? chosen : (chosen[0] ?? null)}
      onChange={(_event, value) => onChange([value ?? []].flat())}
      onInputChange={(_event, text, reason) => reason !== 'reset' && setTyped(text)}
      renderInput={(params) => (
        <PickerText params={params} label={label} error={fault !== undefined} helperText={fault} />
      )}
    />
  );
}

async function find(among: ResourceName[], q: string, signal: AbortSignal) {
  const asked = query({ q, limit: 20 });
  const lists = among.map((name) =>
    call<{ items: EntrySummary[] }>(`merchandising/${RESOURCES[name].path}?${asked}`, { signal }),
  );
  return (await Promise.all(lists)).flatMap(({ items }) => items);
}

/** Names of those that are chosen, read where the list does not tell them. */
function useNames(among: ResourceName[], chosen: string[], found: EntrySummary[]) {
  const read = useQueries({
    queries: chosen.map((id) => ({
      queryKey: ['name', id],
      staleTime: 60_000,
      retry: false,
      queryFn: () => nameOf(among, id),
    })),
  });
  const names = new Map<string, Localized>(found.map(({ id, name }) => [id, name]));
  for (const [at, id] of chosen.entries()) {
    const name = read[at]?.data;
    if (name) names.set(id, name);
  }
  return names;
}

async function nameOf(among: ResourceName[], id: string): Promise<Localized> {
  const reads = among.map((name) =>
    call<{ name?: Localized; title?: Localized }>(`merchandising/${RESOURCES[name].path}/${id}`),
  );
  const { name, title } = await Promise.any(reads);
  return name ?? title ?? {};
}
