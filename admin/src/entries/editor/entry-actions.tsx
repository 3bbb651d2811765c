import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';
import { RESOURCES } from '../../api/entries.ts';
import { useMessages } from '../../messages/use-messages.ts';
import type { AsideProps } from '../publication/aside-props.ts';
import { useAction } from '../../layout/use-action.ts';
import type { EntryDocument } from '../../api/types.ts';

type Action = 'duplicate' | 'discard' | 'archive' | 'unarchive' | 'delete';

/** Actions on an entry. Destructive ones are confirmed. */
export function EntryActions({ resource, entry, accept, onState }: AsideProps) {
  const words = useMessages();
  const notify = useNotify();
  const navigate = useNavigate();
  const { act, isBusy } = useAction();
  const [pendingAction, setPendingAction] = useState<Action>();
  const { isPaged } = RESOURCES[resource];
  const path = `${pathOf(resource)}/${entry.id}`;
  const post = (action: Action) =>
    call<EntryDocument>(`${path}/${action}`, { method: 'POST', version: entry.version });
  const actions: Record<Action, () => Promise<unknown>> = {
    duplicate: async () => {
      const { id } = await call<EntryDocument>(`${path}/duplicate`, { method: 'POST' });
      await navigate(`/${resource}/${id}`);
    },
    discard: async () => accept(await post('discard')),
    archive: async () => onState(await post('archive')),
    unarchive: async () => onState(await post('unarchive')),
    delete: async () => {
      await call(path, { method: 'DELETE', version: entry.version });
      // Its local draft is deleted as well.
      accept(entry);
      await navigate(`/${resource}`);
    },
  };
  const offered: [Action, boolean][] = [
    ['duplicate', isPaged],
    ['discard', entry.status === 'changed'],
    ['archive', isPaged && entry.archivedAt === null],
    ['unarchive', isPaged && entry.archivedAt !== null],
    ['delete', true],
  ];
  const run = async (action: Action) => {
    setPendingAction(undefined);
    if (await act(actions[action])) notify(words.say('done'));
  };
  return (
    <>
      {offered
        .filter(([, isOffered]) => isOffered)
        .map(([action]) => (
          <Button
            key={action}
            size="small"
            variant="outlined"
            color={action === 'delete' ? 'error' : 'primary'}
            disabled={isBusy}
            onClick={() =>
              action === 'duplicate' || action === 'unarchive' ? void run(action) : setPendingAction(action)
            }
          >
            {words.say(action)}
          </Button>
        ))}
      <Confirm
        isOpen={pendingAction !== undefined}
        title={pendingAction ? words.say(pendingAction) : ''}
        content={words.say('sure')}
        onConfirm={() => pendingAction && void run(pendingAction)}
        onClose={() => setPendingAction(undefined)}
      />
    </>
  );
}
