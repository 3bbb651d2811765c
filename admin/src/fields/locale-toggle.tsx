import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { LOCALES, type Locale } from '../contents/schema.ts';
import { useWords } from '../words/use-words.ts';

/** Which of the languages is shown. */
export function LocaleToggle({ locale, choose }: { locale: Locale; choose: (locale: Locale) => void }) {
  const words = useWords();
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
