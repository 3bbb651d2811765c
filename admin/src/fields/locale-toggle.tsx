import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { LOCALES, type Locale } from '../contents/schema.ts';
import { useMessages } from '../messages/use-messages.ts';

/** Which of the languages is shown. */
export function LocaleToggle({ locale, choose }: { locale: Locale; choose: (locale: Locale) => void }) {
  const words = useMessages();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      onChange={(_event, next: Locale | null) => next && choose(next)}
    >
      {LOCALES.map((each) => (
        <ToggleButton key={each} value={each} sx={{ whiteSpace: 'nowrap' }}>
          {words.language(each)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
