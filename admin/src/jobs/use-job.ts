import { useQuery } from '@tanstack/react-query';
import { type Problem, call } from '../api/call.ts';
import { isOver } from './job.ts';
import type { Job } from '../api/types.ts';

/** How often it is asked how far a job is, in milliseconds. */
const EVERY_MS = 700;

/** A job, looked at until it is over; none where there is no id. */
export function useJob(id: string | undefined): Job | undefined {
  const { data } = useQuery<Job, Problem>({
    queryKey: ['job', id],
    queryFn: () => call<Job>(`merchandising/jobs/${id}`),
    enabled: id !== undefined,
    // One that is refused is not asked for again.
    refetchInterval: ({ state }) =>
      (state.data && isOver(state.data)) || (state.error && state.error.status > 0) ? false : EVERY_MS,
  });
  return data;
}
