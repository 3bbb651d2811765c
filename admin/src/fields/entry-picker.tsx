import { Autocomplete } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { call, query } from '../api/call.ts';
import { RESOURCES, type ResourceName } from '../api/entries.ts';
import { PickerText } from './picker-text.tsx';
import { useEntryNames } from './use-entry-names.ts';
import { usePickerWords } from './use-picker-words.ts';
import { useDebounced } from './use-debounced.ts';
import type { EntrySummary } from '../api/types.ts';

interface Props {
  /** Resources to search. */
  among: ResourceName[];
  label: string;
  chosen: string[];
  onChange: (ids: string[]) => void;
  isMultiple?: boolean;
  fault?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
}

/** Input that finds entries by name and shows the selected ones by name. */
export function EntryPicker({ among, label, chosen, onChange, isMultiple = false, fault, inputRef }: Props) {
  const pickerWords = usePickerWords();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed, 200);
  const { data: results = [], isFetching } = useQuery({
    queryKey: ['pick', among, q],
    queryFn: ({ signal }) => find(among, q, signal),
    placeholderData: (before) => before,
  });
  const nameOf = useEntryNames(among, chosen, results);
  return (
    <Autocomplete<string, boolean>
      {...pickerWords}
      multiple={isMultiple}
      size="small"
      options={results.map(({ id }) => id)}
      filterOptions={(ids) => ids}
      getOptionLabel={nameOf}
      loading={isFetching}
      value={isMultiple ? chosen : (chosen[0] ?? null)}
      onChange={(_event, value) => onChange([value ?? []].flat())}
      onInputChange={(_event, text, reason) => reason !== 'reset' && setTyped(text)}
      renderInput={(params) => (
        <PickerText
          params={params}
          label={label}
          error={fault !== undefined}
          helperText={fault}
          inputRef={inputRef}
        />
      )}
    />
  );
}

async function find(among: ResourceName[], q: string, signal: AbortSignal) {
  const parameters = query({ q, limit: 20 });
  const lists = among.map((name) =>
    call<{ items: EntrySummary[] }>(`merchandising/${RESOURCES[name].path}?${parameters}`, { signal }),
  );
  return (await Promise.all(lists)).flatMap(({ items }) => items);
}
