import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';

import { LOCALES, type ContentLocale } from '../../contents/content-schema.ts';
import { toLocalTime, toDateTime } from '../../inputs/date-time-input.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import type { AsideProps } from './aside-props.ts';
import { useAction } from '../../layout/use-action.ts';
import type { EntryDocument } from '../../api/types.ts';

type Times = Partial<Record<ContentLocale, { publishAt?: string; unpublishAt?: string }>>;

const timesOf = ({ schedule }: EntryDocument): Times =>
  Object.fromEntries(
    Object.entries(schedule).map(([locale, { publishAt, unpublishAt }]) => [
      locale,
      { ...(publishAt && { publishAt }), ...(unpublishAt && { unpublishAt }) },
    ]),
  );

/** Scheduled publishing and unpublishing per language. */
export function Schedule({ resource, entry, isDirty, onState }: AsideProps) {
  const words = useMessages();
  const { act, isBusy } = useAction();
  const [times, setTimes] = useState(() => timesOf(entry));
  const set = (locale: ContentLocale, field: 'publishAt' | 'unpublishAt', local: string) => {
    const { [field]: _, ...others } = times[locale] ?? {};
    setTimes({ ...times, [locale]: local === '' ? others : { ...others, [field]: toDateTime(local) } });
  };
  const save = () =>
    void act(async () => {
      const saved = await call<EntryDocument>(`${pathOf(resource)}/${entry.id}/schedule`, {
        ...{ method: 'PUT' as const, body: times, version: entry.version },
      });
      setTimes(timesOf(saved));
      onState(saved);
    }, words.say('scheduleSaved'));
  return (
    <Box component="details" open={Object.keys(entry.schedule).length > 0}>
      <Typography component="summary" variant="subtitle2" sx={{ cursor: 'pointer' }}>
        {words.say('schedule')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, pt: 1.5 }}>
        {LOCALES.map((locale) =>
          (['publishAt', 'unpublishAt'] as const).map((field) => (
            <TextField
              key={locale + field}
              type="datetime-local"
              size="small"
              label={`${words.language(locale)} · ${words.say(field)}`}
              value={toLocalTime(times[locale]?.[field])}
              onChange={({ target }) => set(locale, field, target.value)}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          )),
        )}
        <Button size="small" variant="outlined" disabled={isBusy || isDirty} onClick={save}>
          {words.say('saveSchedule')}
        </Button>
      </Box>
    </Box>
  );
}
