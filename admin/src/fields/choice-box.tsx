import { MenuItem, TextField } from '@mui/material';
import { useController } from 'react-hook-form';
import { useWords } from '../words/use-words.ts';

interface Props {
  path: string;
  choices: { value: string | boolean; label: string }[];
  isRequired?: boolean;
}

/** One of a few. */
export function ChoiceBox({ path, choices, isRequired }: Props) {
  const words = useWords();
  const { field, fieldState } = useController({ name: path });
  return (
    <TextField
      select
      {...{ name: field.name, onBlur: field.onBlur, inputRef: field.ref }}
      value={choices.findIndex(({ value }) => value === field.value)}
      onChange={({ target }) => field.onChange(choices[Number(target.value)]?.value ?? '')}
      size="small"
      fullWidth
      label={words.field(path)}
      required={isRequired ?? false}
      error={fieldState.invalid}
      helperText={fieldState.error?.message}
      slotProps={{ inputLabel: { shrink: true } }}
    >
      <MenuItem value={-1}>{words.say('unset')}</MenuItem>
      {choices.map(({ label }, at) => (
        <MenuItem key={label} value={at}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}
