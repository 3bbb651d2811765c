import { InputAdornment, TextField } from '@mui/material';
import { useWatch } from 'react-hook-form';
import type { ContentSchema } from '../contents/content-schema.ts';
import { useFieldInput } from './use-field-input.ts';

/** Maximum length from which on the input has several lines. */
const LONG = 400;

interface Props {
  path: string;
  schema: ContentSchema;
  label?: string;
  lang?: string;
  isRequired?: boolean;
}

/** Text input of one or more lines. */
export function TextInput({ path, schema: { maxLength = 0 }, label, lang, isRequired }: Props) {
  const { length } = (useWatch({ name: path }) ?? '') as string;
  // The remaining length is shown when it is short.
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

/** Integer input with its unit. */
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
