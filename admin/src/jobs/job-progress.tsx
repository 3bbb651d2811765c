import { Box, Button, LinearProgress, Paper, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useAction } from '../layout/use-action.ts';
import { useMessages } from '../messages/use-messages.ts';
import { isOver } from './job.ts';
import { useUndo } from './use-undo.ts';
import { JobItems } from './job-items.tsx';
import type { BackgroundJob } from '../api/types.ts';

/** Progress of a job, cancelling and its result. */
export function JobProgress({ job }: { job: BackgroundJob }) {
  const words = useMessages();
  const { act, isBusy } = useAction();
  const client = useQueryClient();
  const { id, total, done } = job;
  const cancel = () =>
    act(() => call(`merchandising/jobs/${id}/cancel`, { method: 'POST' })).finally(
      () => void client.invalidateQueries({ queryKey: ['job', id] }),
    );
  const undoJob = useUndo();
  const changed = (job.counts.created ?? 0) + (job.counts.updated ?? 0);
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }} role="status">
        <Typography sx={{ flex: 1 }}>
          {words.work(`kind.${job.kind}`)}
          {job.dryRun && ` (${words.work('trial')})`} · {words.work(`job.${job.status}`)}
          {total !== null && ` · ${words.work('progress', { done, total })}`}
        </Typography>
        {!isOver(job) && (
          <Button disabled={isBusy} onClick={() => void cancel()}>
            {words.work('cancelJob')}
          </Button>
        )}
        {job.kind !== 'undo' && !job.dryRun && isOver(job) && changed > 0 && (
          <Button disabled={isBusy} onClick={() => void act(() => undoJob(job))}>
            {words.work('undoJob')}
          </Button>
        )}
      </Box>
      {!isOver(job) && (
        <LinearProgress
          aria-label={words.work(`job.${job.status}`)}
          {...(total ? { variant: 'determinate', value: (100 * done) / total } : {})}
        />
      )}
      <JobItems job={job} />
    </Paper>
  );
}
