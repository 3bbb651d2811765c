import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { call } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Job } from '../api/types.ts';

/** Undoes what a job did. What was edited since stays as it is; then what came of it is shown. */
export function useUndo() {
  const words = useMessages();
  const notify = useNotify();
  const navigate = useNavigate();
  const client = useQueryClient();
  return async ({ id }: Job) => {
    const undone = await call<Job>(`merchandising/jobs/${id}/undo?wait=60`, { body: {} });
    await client.invalidateQueries({ queryKey: ['jobs'] });
    if (undone.status === 'done' && !undone.counts.failed) notify(words.say('undone'), { type: 'success' });
    else await navigate(`/jobs/${undone.id}`);
  };
}
