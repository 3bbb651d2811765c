import { InputAdornment, TextField } from '@mui/material';
import { useWatch } from 'react-hook-form';
import type { Schema } from '../contents/schema.ts';
import { useFieldInput } from './use-field-input.ts';

/** From so many characters on, a text is written in lines. */
const LONG = 400;

interface Props {
  path: string;
  schema: Schema;
  label?: string;
  lang?: string;
  isRequired?: boolean;
}

/** A line or some lines of text. */
export function TextInput({ path, schema: { maxLength = 0 }, label, lang, isRequired }: Props) {
  const { length } = (useWatch({ name: path }) ?? '') as string;
  // How much room there is, is told when there is little.
  const isNear = maxLength > 0 && maxLength - length < maxLength / 10;
  const { box, value, change } = useFieldInput(path, {
    ...{ label, isRequired, hint: isNear ? `${length} / ${maxLength}` : undefined },
  });
  return (
    <TextField
      {...box}
      value={value ?? ''}
      onChange={change}
      multiline={maxLength >= LONG}
      minRows={maxLength >= 2000 ? 4 : 2}
      maxRows={16}
      error={box.error || (maxLength > 0 && length > maxLength)}
      slotProps={{ htmlInput: { lang, required: false }, inputLabel: { shrink: true } }}
    />
  );
}

/** A whole number, with its unit. */
export function NumberInput({ path, schema, isRequired }: Props) {
  const { box, value, change } = useFieldInput(path, { isRequired });
  const unit = schema['x-unit'];
  return (
    <TextField
      {...box}
      value={value ?? ''}
      onChange={({ target }) => change(target.value === '' ? '' : Number(target.value))}
      type="number"
      slotProps={{
        htmlInput: { min: schema.minimum, max: schema.maximum, step: 1, required: false },
        inputLabel: { shrink: true },
        input: unit ? { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } : {},
      }}
    />
  );
}
