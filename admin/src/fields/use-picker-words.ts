import { useWords } from '../words/use-words.ts';

/** What a picker says by itself, in the reader's language. */
export function usePickerWords() {
  const { say } = useWords();
  return {
    noOptionsText: say('noOptions'),
    loadingText: say('loading'),
    openText: say('open'),
    closeText: say('close'),
    clearText: say('clear'),
  };
}
