import { TextField } from '@mui/material';
import { LOCALES, type Localized } from '../contents/content-schema.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Alt } from './media-content.ts';

/** Alt text inputs in both languages. */
export function AltFields({ alt, onChange }: { alt: Localized; onChange: (alt: Localized) => void }) {
  const words = useMessages();
  return LOCALES.map((locale) => (
    <TextField
      key={locale}
      fullWidth
      required
      size="small"
      margin="normal"
      label={`${words.field('alt')} · ${words.language(locale)}`}
      helperText={words.say('altHelp')}
      value={alt[locale] ?? ''}
      onChange={({ target }) => onChange({ ...alt, [locale]: target.value })}
      slotProps={{ htmlInput: { lang: locale, maxLength: 500 } }}
    />
  ));
}

/** Whether both languages are filled in. */
export const isWhole = (alt: Localized): alt is Alt => LOCALES.every((locale) => alt[locale]?.trim());
