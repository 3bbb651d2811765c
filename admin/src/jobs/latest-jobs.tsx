import { Link as Anchor, List, ListItem, ListItemText, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../api/call.ts';
import { outcomesOf } from './job.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { BackgroundJob } from '../api/types.ts';

/** The latest imports, bulk edits and undos. */
export function LatestJobs({ after }: { after: unknown }) {
  const words = useMessages();
  const { data } = useQuery({
    queryKey: ['jobs', after],
    queryFn: () => call<{ items: BackgroundJob[] }>('merchandising/jobs?limit=10'),
    placeholderData: (before) => before,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={words.work('jobs')}>
      <Typography variant="h6" component="h2">
        {words.work('jobs')}
      </Typography>
      <List dense>
        {data.items.map((job) => (
          <ListItem key={job.id} disableGutters>
            <ListItemText
              primary={
                <Anchor component={Link} to={`/jobs/${job.id}`}>
                  {words.work(`kind.${job.kind}`)}
                  {job.dryRun && ` (${words.work('trial')})`} · {words.when(job.createdAt)}
                </Anchor>
              }
              secondary={[
                words.work(`job.${job.status}`),
                ...outcomesOf(job).map(([outcome, count]) => `${words.say(`outcome.${outcome}`)} ${count}`),
              ].join(' · ')}
            />
          </ListItem>
        ))}
      </List>
    </section>
  );
}
