import { Autocomplete } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useController } from 'react-hook-form';
import { call } from '../api/call.ts';
import type { Localized } from '../contents/schema.ts';
import { PickerText } from './picker-text.tsx';
import { useWords } from '../words/use-words.ts';
import { useFaultAt } from './field-place.tsx';

interface Term {
  code: string;
  name: Localized;
}

/** Which fields hold codes of shared terms, and of which. */
export const TERMS: Record<string, 'styles' | 'colors' | 'rooms'> = {
  style: 'styles',
  color: 'colors',
  rooms: 'rooms',
};

/** Shared terms: styles, colours, rooms. */
export function TermBox({ path, isMultiple }: { path: string; isMultiple: boolean }) {
  const words = useWords();
  const { field } = useController({ name: path });
  const fault = useFaultAt(path);
  const { data } = useQuery({
    queryKey: ['terms'],
    queryFn: () => call<Record<string, Term[]>>('merchandising/terms'),
    staleTime: Infinity,
  });
  const terms = data?.[TERMS[path] ?? ''] ?? [];
  const given = (isMultiple ? field.value : field.value || null) as string | string[] | null | undefined;
  return (
    <Autocomplete<string, boolean>
      multiple={isMultiple}
      size="small"
      options={terms.map(({ code }) => code)}
      getOptionLabel={(code) => words.of(terms.find((each) => each.code === code)?.name ?? { en: code })}
      value={given ?? (isMultiple ? [] : null)}
      onChange={(_event, value) => field.onChange(value ?? '')}
      renderInput={(params) => (
        <PickerText
          params={params}
          inputRef={field.ref}
          label={words.field(path)}
          error={fault !== undefined}
          helperText={fault}
        />
      )}
    />
  );
}
