import { TextField } from '@mui/material';
import { useBox } from './use-box.ts';

const pad = (number: number, digits = 2) => String(number).padStart(digits, '0');

/** A time as the browser's own input writes it: local, to the minute. */
export function asLocal(moment: string | undefined): string {
  if (!moment) return '';
  const time = new Date(moment);
  const day = `${pad(time.getFullYear(), 4)}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
  return `${day}T${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

export const asMoment = (local: string) => (local === '' ? '' : new Date(local).toISOString());

/** A moment, or a day. */
export function TimeBox({ path, isDay = false }: { path: string; isDay?: boolean }) {
  const { box, value, change } = useBox(path);
  const moment = value as string | undefined;
  return (
    <TextField
      {...box}
      value={isDay ? (moment ?? '') : asLocal(moment)}
      onChange={({ target }) => change(isDay ? target.value : asMoment(target.value))}
      type={isDay ? 'date' : 'datetime-local'}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
