import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { LOCALES, type ContentLocale } from '../contents/content-schema.ts';
import { useMessages } from '../messages/use-messages.ts';

/** Toggle between the languages. */
export function LocaleToggle({
  locale,
  choose,
}: {
  locale: ContentLocale;
  choose: (locale: ContentLocale) => void;
}) {
  const words = useMessages();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      onChange={(_event, next: ContentLocale | null) => next && choose(next)}
    >
      {LOCALES.map((each) => (
        <ToggleButton key={each} value={each} sx={{ whiteSpace: 'nowrap' }}>
          {words.language(each)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
