import { useMessages } from '../messages/use-messages.ts';

/** Texts of a picker in the current language. */
export function usePickerWords() {
  const { say } = useMessages();
  return {
    noOptionsText: say('noOptions'),
    loadingText: say('loading'),
    openText: say('open'),
    closeText: say('close'),
    clearText: say('clear'),
  };
}
