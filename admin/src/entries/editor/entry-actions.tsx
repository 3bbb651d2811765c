import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';
import { type Entry, RESOURCES } from '../../api/entries.ts';
import { useMessages } from '../../messages/use-messages.ts';
import type { AsideProps } from './entry-aside.tsx';
import { useAction } from '../use-action.ts';

type Deed = 'duplicate' | 'discard' | 'archive' | 'unarchive' | 'delete';

/** What is done with an entry as a whole. What takes something away is asked about first. */
export function EntryActions({ resource, entry, accept, onState }: AsideProps) {
  const words = useMessages();
  const notify = useNotify();
  const navigate = useNavigate();
  const { act, isBusy } = useAction();
  const [asked, ask] = useState<Deed>();
  const { isPaged } = RESOURCES[resource];
  const path = `${pathOf(resource)}/${entry.id}`;
  const post = (deed: Deed) => call<Entry>(`${path}/${deed}`, { method: 'POST', version: entry.version });
  const deeds: Record<Deed, () => Promise<unknown>> = {
    duplicate: async () => {
      const { id } = await call<Entry>(`${path}/duplicate`, { method: 'POST' });
      await navigate(`/${resource}/${id}`);
    },
    discard: async () => accept(await post('discard')),
    archive: async () => onState(await post('archive')),
    unarchive: async () => onState(await post('unarchive')),
    delete: async () => {
      await call(path, { method: 'DELETE', version: entry.version });
      // What was typed over it goes with it.
      accept(entry);
      await navigate(`/${resource}`);
    },
  };
  const offered: [Deed, boolean][] = [
    ['duplicate', isPaged],
    ['discard', entry.status === 'changed'],
    ['archive', isPaged && entry.archivedAt === null],
    ['unarchive', isPaged && entry.archivedAt !== null],
    ['delete', true],
  ];
  const goOn = async (deed: Deed) => {
    ask(undefined);
    if (await act(deeds[deed])) notify(words.say('done'));
  };
  return (
    <>
      {offered
        .filter(([, isOffered]) => isOffered)
        .map(([deed]) => (
          <Button
            key={deed}
            size="small"
            variant="outlined"
            color={deed === 'delete' ? 'error' : 'primary'}
            disabled={isBusy}
            onClick={() => (deed === 'duplicate' || deed === 'unarchive' ? void goOn(deed) : ask(deed))}
          >
            {words.say(deed)}
          </Button>
        ))}
      <Confirm
        isOpen={asked !== undefined}
        title={asked ? words.say(asked) : ''}
        content={words.say('sure')}
        onConfirm={() => asked && void goOn(asked)}
        onClose={() => ask(undefined)}
      />
    </>
  );
}
