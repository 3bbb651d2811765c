import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { usePermissions } from 'react-admin';
import { call } from '../api/call.ts';
import { useAction } from '../layout/use-action.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { SearchStatus } from '../api/types.ts';

/** Status of the search index, polled every two seconds, with rebuild and reconcile. */
export function IndexStatus() {
  const words = useMessages();
  const { act, isBusy } = useAction();
  const { permissions: role } = usePermissions<string>();
  const { data } = useQuery({
    queryKey: ['search-status'],
    queryFn: () => call<SearchStatus>('merchandising/search/status'),
    refetchInterval: 2_000,
  });
  const start = (what: 'rebuild' | 'reconcile') =>
    act(
      () => call(`merchandising/search/${what}`, { method: 'POST' }),
      words.work(what === 'rebuild' ? 'rebuilding' : 'reconciling'),
    );
  if (!data) return null;
  return (
    <Paper component="section" aria-label={words.work('index')} variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h6" component="h2">
        {words.work('index')}
      </Typography>
      <Typography variant="body2">
        {words.work('answeredBy', { who: words.work(`by.${data.answeredBy}`) })}
      </Typography>
      {data.indexes.map(({ uid, state, backlog, lagSeconds, refusedCount }) => (
        <Typography key={uid} variant="body2">
          {uid} · {words.work(`index.${state}`)} ·{' '}
          {words.work('backlog', { count: backlog, seconds: Math.round(lagSeconds) })}
          {refusedCount > 0 && ` · ${words.work('refusedCount', { count: refusedCount })}`}
        </Typography>
      ))}
      {data.refused.map(({ entryId, error }) => (
        <Alert key={entryId} severity="error" sx={{ my: 0.5 }}>
          {entryId}: {error}
        </Alert>
      ))}
      {role === 'admin' && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button variant="outlined" disabled={isBusy} onClick={() => void start('rebuild')}>
            {words.work('rebuild')}
          </Button>
          <Button disabled={isBusy} onClick={() => void start('reconcile')}>
            {words.work('reconcile')}
          </Button>
        </Box>
      )}
    </Paper>
  );
}
