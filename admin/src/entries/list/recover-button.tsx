import { Button } from '@mui/material';
import { useListContext, useRecordContext, useRefresh } from 'react-admin';
import { call } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';

import { useMessages } from '../../messages/use-messages.ts';
import { useAction } from '../../layout/use-action.ts';
import type { EntrySummary } from '../../api/types.ts';

/** Restores an archived entry. */
export function RecoverButton() {
  const words = useMessages();
  const refresh = useRefresh();
  const { resource } = useListContext();
  const entry = useRecordContext<EntrySummary>();
  const { act, isBusy } = useAction();
  if (!entry) return null;
  const recover = async () => {
    await call(`${pathOf(resource)}/${entry.id}/recover`, { method: 'POST', version: entry.version });
    refresh();
  };
  return (
    <Button
      size="small"
      disabled={isBusy}
      onClick={(event) => {
        event.stopPropagation();
        void act(recover, words.say('done'));
      }}
    >
      {words.say('recover')}
    </Button>
  );
}
