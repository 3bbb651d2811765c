import { Autocomplete } from '@mui/material';
import { useController } from 'react-hook-form';
import { useFieldError } from '../fields/field-anchor.tsx';
import { PickerText } from '../fields/picker-text.tsx';
import { usePickerWords } from '../fields/use-picker-words.ts';
import { useMessages } from '../messages/use-messages.ts';

interface Props {
  path: string;
  label?: string;
  isRequired?: boolean;
}

/** Input of a list of free texts, each entered with Enter. */
export function TextListInput({ path, label, isRequired }: Props) {
  const words = useMessages();
  const pickerWords = usePickerWords();
  const { field } = useController({ name: path });
  const fault = useFieldError(path);
  return (
    <Autocomplete
      {...pickerWords}
      multiple
      freeSolo
      autoSelect
      size="small"
      options={[] as string[]}
      value={(field.value ?? []) as string[]}
      onChange={(_event, value) => field.onChange(value)}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <PickerText
          params={params}
          inputRef={field.ref}
          label={label ?? words.field(path)}
          required={isRequired ?? false}
          error={fault !== undefined}
          helperText={fault}
        />
      )}
    />
  );
}
