import { useMessages } from '../messages/use-messages.ts';

/** What a picker says by itself, in the reader's language. */
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
