import { Alert, Button } from '@mui/material';
import { useWords } from '../words/use-words.ts';
import type { Kept } from './kept.ts';

export function KeptNotice({ kept, discard }: { kept: Kept; discard: () => void }) {
  const words = useWords();
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" size="small" onClick={discard}>
          {words.say('discardKept')}
        </Button>
      }
    >
      {words.say('restored', { at: words.when(kept.at) })}
    </Alert>
  );
}
