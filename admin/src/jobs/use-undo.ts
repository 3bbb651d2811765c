import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { call } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { BackgroundJob } from '../api/types.ts';

/** Undoes a job, except for entries edited since, and opens the page of the undo. */
export function useUndo() {
  const words = useMessages();
  const notify = useNotify();
  const navigate = useNavigate();
  const client = useQueryClient();
  return async ({ id }: BackgroundJob) => {
    const undone = await call<BackgroundJob>(`merchandising/jobs/${id}/undo?wait=60`, { body: {} });
    await client.invalidateQueries({ queryKey: ['jobs'] });
    if (undone.status === 'done' && !undone.counts.failed) notify(words.say('undone'), { type: 'success' });
    else await navigate(`/jobs/${undone.id}`);
  };
}
