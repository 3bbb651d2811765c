import { Autocomplete } from '@mui/material';
import { useController } from 'react-hook-form';
import { PickerText } from '../fields/picker-text.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useFieldError } from '../fields/field-anchor.tsx';
import { usePickerWords } from '../fields/use-picker-words.ts';
import { useAttributes } from '../fields/use-attributes.ts';

/** Input of an attribute: style, colour or rooms. */
export function AttributeInput({ path, isMultiple }: { path: string; isMultiple: boolean }) {
  const words = useMessages();
  const pickerWords = usePickerWords();
  const { field } = useController({ name: path });
  const fault = useFieldError(path);
  const { codes, nameOf } = useAttributes(path);
  const value = (isMultiple ? field.value : field.value || null) as string | string[] | null | undefined;
  return (
    <Autocomplete<string, boolean>
      {...pickerWords}
      multiple={isMultiple}
      size="small"
      options={codes}
      getOptionLabel={nameOf}
      value={value ?? (isMultiple ? [] : null)}
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
