import { Box, Button } from '@mui/material';
import { useNavigate } from 'react-router';
import { CONTENTS } from 'virtual:contents';
import { RESOURCES, type ResourceName } from '../../api/entries.ts';
import { differences } from '../../contents/merge.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { Changes } from '../../changes/changes.tsx';
import { type Slot, removeLocalDraft } from './local-drafts.ts';
import { LocalDraftNotice } from './local-draft-notice.tsx';

/** The local draft of an entry that no longer exists: it can be read, or saved as a new entry. */
export function OrphanedDraft({
  resource,
  orphan: { slot, draft },
}: {
  resource: ResourceName;
  orphan: Slot;
}) {
  const words = useMessages();
  const navigate = useNavigate();
  const leave = (to: string, state?: object) => {
    removeLocalDraft(slot);
    void navigate(to, { state });
  };
  const changes = differences(draft.base, draft.values, draft.base).map(({ path, base, mine }) => ({
    ...{ path: path.join('.'), old: base, new: mine },
  }));
  return (
    <Box sx={{ mt: 2 }}>
      <LocalDraftNotice draft={draft} discard={() => leave(`/${resource}`)} />
      <Changes changes={changes} schema={CONTENTS[RESOURCES[resource].content]} />
      <Button
        variant="contained"
        sx={{ mt: 2 }}
        onClick={() => leave(`/${resource}/create`, { begun: draft.values })}
      >
        {words.say('makeNew')}
      </Button>
    </Box>
  );
}
