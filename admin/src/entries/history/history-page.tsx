import { Box, Button, List, ListItem, ListItemButton, ListItemText, Typography } from '@mui/material';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading, usePermissions } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router';
import { CONTENTS } from 'virtual:contents';
import { call, query } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';
import { RESOURCES, type ResourceName } from '../../api/entries.ts';
import { session } from '../../api/session.ts';
import type { Localized } from '../../contents/content-schema.ts';
import { PageTitle } from '../../layout/page-title.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { Changes } from '../../changes/changes.tsx';
import { useAction } from '../../layout/use-action.ts';
import type { EntryDocument, RevisionList, FieldChange, RevisionSummary } from '../../api/types.ts';

/** The history of an entry: who changed what, and restoring a revision. */
export function HistoryPage({ resource }: { resource: ResourceName }) {
  const words = useMessages();
  const navigate = useNavigate();
  const { permissions: role } = usePermissions<string>();
  const { id } = useParams();
  const { act, isBusy } = useAction();
  const path = `${pathOf(resource)}/${id}`;
  const [chosen, choose] = useState<number>();
  const { data: entry } = useQuery({
    queryKey: ['now', path],
    queryFn: () => call<EntryDocument>(path),
    gcTime: 0,
  });
  const revisions = useInfiniteQuery({
    queryKey: ['revisions', path],
    queryFn: ({ pageParam }) =>
      call<RevisionList>(`${path}/revisions?${query({ limit: 50, cursor: pageParam })}`),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    gcTime: 0,
  });
  const number = chosen ?? entry?.version;
  const isPresent = number === entry?.version;
  // The current revision is compared with the one before it; an older one with the current one.
  const [older, newer] = isPresent ? [(number ?? 1) - 1, number] : [number, entry?.version];
  const { data: compared } = useQuery({
    queryKey: ['changes', path, older, newer],
    queryFn: () =>
      call<{ fields: FieldChange[] }>(
        `${path}/revisions/${newer}/changes?${query({ since: older === 0 ? undefined : older })}`,
      ),
    enabled: newer !== undefined,
  });
  if (!entry || !revisions.data) return <Loading />;
  const restore = () =>
    void act(
      async () => {
        await call(`${path}/revisions/${number}/restore`, { method: 'POST', version: entry.version });
        await navigate(`/${resource}/${id}`);
      },
      words.say('restoredRevision', { version: entry.version + 1 }),
    );
  const actor = (who: string) => (who === session.me()?.actor ? words.say('you') : who);
  const name = words.of((entry['name'] ?? entry['title']) as Localized | undefined);
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', md: '20rem 1fr' } }}>
      <PageTitle title={words.say('historyOf', { name })} />
      <Box>
        <Button component={Link} to={`/${resource}/${id}`}>
          {words.say('back')}
        </Button>
        <List dense aria-label={words.say('history')}>
          {revisions.data.pages
            .flatMap(({ items }) => items)
            .map((each) => (
              <ListItem key={each.number} disablePadding>
                <ListItemButton selected={each.number === number} onClick={() => choose(each.number)}>
                  <ListItemText
                    primary={`${words.say('revision', { number: each.number })} · ${words.say('by', { actor: actor(each.actor), at: words.when(each.createdAt) })}`}
                    secondary={words.list(fieldsOf(each).slice(0, 6).map(words.field))}
                  />
                </ListItemButton>
              </ListItem>
            ))}
        </List>
        {revisions.hasNextPage && (
          <Button onClick={() => void revisions.fetchNextPage()}>{words.say('more')}</Button>
        )}
      </Box>
      <Box>
        <Typography variant="h6" component="h2">
          {words.say('revision', { number: newer ?? 0 })} · {words.say('compareWith', { number: older ?? 0 })}
        </Typography>
        {compared && <Changes changes={compared.fields} schema={CONTENTS[RESOURCES[resource].content]} />}
        {role !== 'viewer' && !isPresent && (
          <Button variant="contained" disabled={isBusy} onClick={restore} sx={{ mt: 2 }}>
            {words.say('restore')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

/** The fields that a revision changed, each once. */
const fieldsOf = ({ fields }: RevisionSummary) => [
  ...new Set(fields.map((field) => field.split('.')[0] ?? '')),
];
