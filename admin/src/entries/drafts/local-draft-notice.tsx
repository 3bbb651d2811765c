import { Alert, Button } from '@mui/material';
import { useMessages } from '../../messages/use-messages.ts';
import type { LocalDraft } from './local-drafts.ts';

export function LocalDraftNotice({ draft, discard }: { draft: LocalDraft; discard: () => void }) {
  const words = useMessages();
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
      {words.say('restored', { at: words.when(draft.at) })}
    </Alert>
  );
}
