import { TextField } from '@mui/material';
import { useController } from 'react-hook-form';
import { useWords } from '../words/use-words.ts';

const pad = (number: number) => String(number).padStart(2, '0');

/** A time as the browser's own input writes it: local, to the minute. */
export function asLocal(moment: string | undefined): string {
  if (!moment) return '';
  const time = new Date(moment);
  const day = `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
  return `${day}T${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

export const asMoment = (local: string) => (local === '' ? '' : new Date(local).toISOString());

/** A moment, or a day. */
export function TimeBox({ path, isDay = false, label }: { path: string; isDay?: boolean; label?: string }) {
  const words = useWords();
  const { field, fieldState } = useController({ name: path });
  const value = field.value as string | undefined;
  return (
    <TextField
      {...{ name: field.name, onBlur: field.onBlur, inputRef: field.ref }}
      value={isDay ? (value ?? '') : asLocal(value)}
      onChange={({ target }) => field.onChange(isDay ? target.value : asMoment(target.value))}
      type={isDay ? 'date' : 'datetime-local'}
      size="small"
      fullWidth
      label={label ?? words.field(path)}
      error={fieldState.invalid}
      helperText={fieldState.error?.message}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
