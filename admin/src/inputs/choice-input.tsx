import { MenuItem, TextField } from '@mui/material';
import { useMessages } from '../messages/use-messages.ts';
import { useFieldInput } from './use-field-input.ts';

interface Props {
  path: string;
  choices: { value: string | boolean; label: string }[];
  isRequired?: boolean;
}

/** Select of an enumeration. */
export function ChoiceInput({ path, choices, isRequired }: Props) {
  const words = useMessages();
  const { box, value: chosen, change } = useFieldInput(path, { isRequired });
  return (
    <TextField
      {...box}
      select
      value={choices.findIndex(({ value }) => value === chosen)}
      onChange={({ target }) => change(choices[Number(target.value)]?.value ?? '')}
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
