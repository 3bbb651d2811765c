import { InputAdornment, TextField } from '@mui/material';
import { useController } from 'react-hook-form';
import type { Schema } from '../contents/schema.ts';
import { useWords } from '../words/use-words.ts';

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
export function TextBox({ path, schema, label, lang, isRequired }: Props) {
  const words = useWords();
  const { field, fieldState } = useController({ name: path });
  const { maxLength = 0 } = schema;
  const text = (field.value ?? '') as string;
  // Told when it is near, not all the time.
  const left = maxLength - text.length;
  const hint = maxLength > 0 && left < maxLength / 10 ? `${text.length} / ${maxLength}` : undefined;
  return (
    <TextField
      {...{
        name: field.name,
        onBlur: field.onBlur,
        inputRef: field.ref,
        value: text,
        onChange: field.onChange,
      }}
      fullWidth
      size="small"
      label={label ?? words.field(path)}
      required={isRequired ?? false}
      multiline={maxLength >= LONG}
      minRows={maxLength >= 2000 ? 4 : 2}
      maxRows={16}
      error={fieldState.invalid || left < 0}
      helperText={fieldState.error?.message ?? hint}
      slotProps={{ htmlInput: { lang, required: false }, inputLabel: { shrink: true } }}
    />
  );
}

/** A whole number, with its unit. */
export function NumberBox({ path, schema, isRequired }: Props) {
  const words = useWords();
  const { field, fieldState } = useController({ name: path });
  const unit = schema['x-unit'];
  return (
    <TextField
      {...{
        name: field.name,
        onBlur: field.onBlur,
        inputRef: field.ref,
        value: (field.value ?? '') as number | '',
      }}
      onChange={({ target }) => field.onChange(target.value === '' ? '' : Number(target.value))}
      type="number"
      size="small"
      fullWidth
      label={words.field(path)}
      required={isRequired ?? false}
      error={fieldState.invalid}
      helperText={fieldState.error?.message}
      slotProps={{
        htmlInput: { min: schema.minimum, max: schema.maximum, step: 1, required: false },
        inputLabel: { shrink: true },
        input: unit ? { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } : {},
      }}
    />
  );
}
