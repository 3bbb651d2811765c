import { Box, Link as Anchor, List, ListItem, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { call } from '../api/call.ts';
import { resourceOf } from '../api/entries.ts';
import { listLocalDrafts, routeOf } from '../entries/drafts/local-drafts.ts';
import { LOCALES } from '../contents/content-schema.ts';

import { PageTitle } from '../layout/page-title.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { EntrySummary, PublicationSchedule, SearchQueryCount, BackgroundJob } from '../api/types.ts';

/** Number of items per list; a link leads to all of them. */
const FEW = 6;

function useFew<T>(path: string) {
  return useQuery({ queryKey: ['few', path], queryFn: () => call<{ items: T[] }>(`merchandising/${path}`) })
    .data?.items;
}

/** The dashboard. */
export function Dashboard() {
  const words = useMessages();
  const incomplete = {
    products: useFew<EntrySummary>(`products?completenessBelow=100&limit=${FEW}`),
    articles: useFew<EntrySummary>(`articles?completenessBelow=100&limit=${FEW}`),
  };
  const scheduled = useFew<PublicationSchedule>(`schedules?state=pending&limit=${FEW}`);
  const missed = useFew<PublicationSchedule>(`schedules?state=failed&limit=${FEW}`);
  const queries = useFew<SearchQueryCount>(`search/queries?empty=true&limit=${FEW}`);
  const jobs = useFew<BackgroundJob>(`jobs?status=failed&status=rejected&limit=${FEW}`);
  const [localDrafts, setLocalDrafts] = useState(listLocalDrafts);
  // `storage` events report drafts of other tabs.
  useEffect(() => {
    const look = () => setLocalDrafts(listLocalDrafts());
    addEventListener('storage', look);
    return () => removeEventListener('storage', look);
  }, []);
  const planned = (each: PublicationSchedule) => (
    <ListItem key={each.id} disableGutters>
      <Anchor component={Link} to={`/${resourceOf(each.entryType)}/${each.entryId}`}>
        {words.of(each.name)}
      </Anchor>
      <Quiet>
        {words.say(each.action === 'publish' ? 'publishIn' : 'unpublishIn', {
          language: words.language(each.locale),
        })}{' '}
        · {words.when(each.at)} {each.error}
      </Quiet>
    </ListItem>
  );
  return (
    <Box
      sx={{
        p: 2,
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(22rem, 100%), 1fr))',
      }}
    >
      <PageTitle title={words.say('todo')} />
      {localDrafts.length > 0 && (
        <Todo name={words.say('keptHere')} items={localDrafts}>
          {({ slot, draft: { name, at } }) => (
            <ListItem key={slot} disableGutters>
              <Anchor
                component={Link}
                to={`/${routeOf(slot).replace(/\/new$/, '/create')}?kept=${encodeURIComponent(slot)}`}
              >
                {name}
              </Anchor>
              <Quiet>{words.when(at)}</Quiet>
            </ListItem>
          )}
        </Todo>
      )}
      {(['products', 'articles'] as const).map((resource) => (
        <Todo
          key={resource}
          name={`${words.named(resource)} · ${words.say('incomplete')}`}
          items={incomplete[resource]}
          more={`/${resource}?filter=${encodeURIComponent('{"completenessBelow":100}')}`}
        >
          {({ id, name, completeness }) => (
            <ListItem key={id} disableGutters>
              <Anchor component={Link} to={`/${resource}/${id}`}>
                {words.of(name)}
              </Anchor>
              <Quiet>
                {LOCALES.map(
                  (locale) => `${words.language(locale)} ${completeness[locale]?.score ?? 0}%`,
                ).join(' · ')}
              </Quiet>
            </ListItem>
          )}
        </Todo>
      ))}
      <Todo name={words.say('scheduled')} items={scheduled}>
        {planned}
      </Todo>
      {missed && missed.length > 0 && (
        <Todo name={words.say('failedSchedules')} items={missed}>
          {planned}
        </Todo>
      )}
      <Todo name={words.say('emptyQueries')} items={queries} more="/search">
        {({ query, empty }) => (
          <ListItem key={query} disableGutters>
            <span>{query}</span>
            <Quiet>× {empty}</Quiet>
          </ListItem>
        )}
      </Todo>
      <Todo name={words.say('failedJobs')} items={jobs} more="/imports">
        {({ id, kind, status, createdAt }) => (
          <ListItem key={id} disableGutters>
            <Anchor component={Link} to={`/jobs/${id}`}>
              {words.work(`kind.${kind}`)} · {words.work(`job.${status}`)}
            </Anchor>
            <Quiet>{words.when(createdAt)}</Quiet>
          </ListItem>
        )}
      </Todo>
    </Box>
  );
}

interface TodoProps<T> {
  name: string;
  items: T[] | undefined;
  more?: string;
  children: (item: T) => ReactNode;
}

function Todo<T>({ name, items, more, children }: TodoProps<T>) {
  const words = useMessages();
  return (
    <Paper component="section" aria-label={name} variant="outlined" sx={{ p: 2, overflowWrap: 'anywhere' }}>
      <Typography variant="h6" component="h2">
        {name}
      </Typography>
      <List dense>
        {items?.map(children)}
        {items?.length === 0 && <ListItem disableGutters>{words.say('nothingToDo')}</ListItem>}
      </List>
      {more && items && items.length > 0 && (
        <Anchor component={Link} to={more}>
          {words.say('all')}
        </Anchor>
      )}
    </Paper>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Typography
      variant="body2"
      color="text.secondary"
      component="span"
      sx={{ ml: 'auto', pl: 1, flexShrink: 0 }}
    >
      {children}
    </Typography>
  );
}
