import { Button } from '@mui/material';
import { useListContext, useRefresh, useUnselectAll } from 'react-admin';
import { call } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';

import { useMessages } from '../../messages/use-messages.ts';
import { useAction } from '../../layout/use-action.ts';
import type { EntrySummary } from '../../api/types.ts';

/** Publishes the selected entries one by one; stops at the first error and shows it. */
export function BulkPublishButton() {
  const words = useMessages();
  const refresh = useRefresh();
  const { resource, data = [], selectedIds } = useListContext<EntrySummary>();
  const unselect = useUnselectAll(resource);
  const { act, isBusy } = useAction();
  const publish = async () => {
    const chosen = data.filter(({ id, status }) => selectedIds.includes(id) && status !== 'published');
    for (const { id, version } of chosen)
      await call(`${pathOf(resource)}/${id}/publish`, { body: {}, version });
    unselect();
  };
  return (
    <Button
      size="small"
      disabled={isBusy}
      onClick={() => void act(publish, words.say('published')).finally(refresh)}
    >
      {words.say('publish')}
    </Button>
  );
}
