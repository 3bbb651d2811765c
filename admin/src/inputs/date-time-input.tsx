import { TextField } from '@mui/material';
import { useFieldInput } from './use-field-input.ts';

const pad = (number: number, digits = 2) => String(number).padStart(digits, '0');

/** A time in the format of `datetime-local`: local, to the minute. */
export function toLocalTime(moment: string | undefined): string {
  if (!moment) return '';
  const time = new Date(moment);
  const day = `${pad(time.getFullYear(), 4)}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
  return `${day}T${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

export const toDateTime = (local: string) => (local === '' ? '' : new Date(local).toISOString());

/** Input of a time or a date. */
export function DateTimeInput({ path, isDay = false }: { path: string; isDay?: boolean }) {
  const { box, value, change } = useFieldInput(path);
  const moment = value as string | undefined;
  return (
    <TextField
      {...box}
      value={isDay ? (moment ?? '') : toLocalTime(moment)}
      onChange={({ target }) => change(isDay ? target.value : toDateTime(target.value))}
      type={isDay ? 'date' : 'datetime-local'}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
