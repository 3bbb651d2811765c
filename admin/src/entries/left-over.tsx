import { Box, Button } from '@mui/material';
import { useNavigate } from 'react-router';
import { CONTENTS } from 'virtual:contents';
import { RESOURCES, type ResourceName } from '../api/entries.ts';
import { differences } from '../contents/merge.ts';
import { useWords } from '../words/use-words.ts';
import { Changes } from './changes.tsx';
import { type Slot, removeKept } from './kept.ts';
import { KeptNotice } from './kept-notice.tsx';

/** What was typed into an entry that cannot be opened any more: it can be read, and become a new one. */
export function LeftOver({ resource, left: { slot, kept } }: { resource: ResourceName; left: Slot }) {
  const words = useWords();
  const navigate = useNavigate();
  const leave = (to: string, state?: object) => {
    removeKept(slot);
    void navigate(to, { state });
  };
  const changes = differences(kept.base, kept.values, kept.base).map(({ path, base, mine }) => ({
    ...{ path: path.join('.'), old: base, new: mine },
  }));
  return (
    <Box sx={{ mt: 2 }}>
      <KeptNotice kept={kept} discard={() => leave(`/${resource}`)} />
      <Changes changes={changes} schema={CONTENTS[RESOURCES[resource].content]} />
      <Button
        variant="contained"
        sx={{ mt: 2 }}
        onClick={() => leave(`/${resource}/create`, { begun: kept.values })}
      >
        {words.say('makeNew')}
      </Button>
    </Box>
  );
}
