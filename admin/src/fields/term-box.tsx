import { Autocomplete } from '@mui/material';
import { useController } from 'react-hook-form';
import { PickerText } from './picker-text.tsx';
import { useWords } from '../words/use-words.ts';
import { useFaultAt } from './field-place.tsx';
import { usePickerWords } from './use-picker-words.ts';
import { useTerms } from './use-terms.ts';

/** Shared terms: styles, colours, rooms. */
export function TermBox({ path, isMultiple }: { path: string; isMultiple: boolean }) {
  const words = useWords();
  const pickerWords = usePickerWords();
  const { field } = useController({ name: path });
  const fault = useFaultAt(path);
  const { codes, nameOf } = useTerms(path);
  const given = (isMultiple ? field.value : field.value || null) as string | string[] | null | undefined;
  return (
    <Autocomplete<string, boolean>
      {...pickerWords}
      multiple={isMultiple}
      size="small"
      options={codes}
      getOptionLabel={nameOf}
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
