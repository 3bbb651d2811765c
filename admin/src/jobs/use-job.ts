import { useQuery } from '@tanstack/react-query';
import { type ApiProblem, call } from '../api/call.ts';
import { isOver } from './job.ts';
import type { BackgroundJob } from '../api/types.ts';

/** Polling interval of a job, in milliseconds. */
const EVERY_MS = 700;

/** Polls a job until it is over; undefined without an id. */
export function useJob(id: string | undefined): BackgroundJob | undefined {
  const { data } = useQuery<BackgroundJob, ApiProblem>({
    queryKey: ['job', id],
    queryFn: () => call<BackgroundJob>(`merchandising/jobs/${id}`),
    enabled: id !== undefined,
    // No polling after an error response.
    refetchInterval: ({ state }) =>
      (state.data && isOver(state.data)) || (state.error && state.error.status > 0) ? false : EVERY_MS,
  });
  return data;
}
