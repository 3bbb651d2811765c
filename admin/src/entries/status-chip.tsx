import { Chip } from '@mui/material';

import { useMessages } from '../messages/use-messages.ts';
import type { EntryDocument } from '../api/types.ts';

const COLORS = { draft: 'default', published: 'success', changed: 'warning' } as const;

export function StatusChip({ status }: { status: EntryDocument['status'] }) {
  const words = useMessages();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={COLORS[status]}
      label={words.say(`status.${status}`)}
      sx={{ justifySelf: 'start' }}
    />
  );
}
