import { Box, Chip, LinearProgress, Typography } from '@mui/material';
import { LOCALES } from '../../contents/content-schema.ts';

import { useMessages } from '../../messages/use-messages.ts';
import type { EntryDocument } from '../../api/types.ts';

interface Props {
  completeness: EntryDocument['completeness'];
  goTo: (path: string) => void;
}

/** Completeness per language, and the missing fields. */
export function Completeness({ completeness, goTo }: Props) {
  const words = useMessages();
  return (
    <Box component="section" aria-label={words.say('completeness')} sx={{ display: 'grid', gap: 1.5 }}>
      {LOCALES.map((locale) => {
        const { score = 0, required = [], recommended = [] } = completeness[locale] ?? {};
        const label = words.say('completenessOf', { language: words.language(locale), percent: score });
        const missing = [
          ...required.map((field) => ({ field, title: words.say('required'), color: 'error' as const })),
          ...recommended.map((field) => ({
            field,
            title: words.say('recommended'),
            color: 'default' as const,
          })),
        ];
        return (
          <div key={locale}>
            <Typography variant="body2">{label}</Typography>
            <LinearProgress variant="determinate" value={score} aria-label={label} sx={{ my: 0.5 }} />
            {missing.map(({ field, title, color }) => (
              <Chip
                key={field}
                size="small"
                variant="outlined"
                {...{ title, color }}
                label={words.field(field)}
                onClick={() => goTo(field)}
                sx={{ mr: 0.5, mb: 0.5 }}
              />
            ))}
            {missing.length === 0 && <Typography variant="caption">{words.say('isComplete')}</Typography>}
          </div>
        );
      })}
    </Box>
  );
}
