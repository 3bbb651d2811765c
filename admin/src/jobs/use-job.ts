import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { type Job, isOver } from './job.ts';

/** How often it is asked how far a job is, in milliseconds. */
const EVERY_MS = 700;

/** A job, looked at until it is over; none where there is no id. */
export function useJob(id: string | undefined): Job | undefined {
  const { data } = useQuery({
    queryKey: ['job', id],
    queryFn: () => call<Job>(`merchandising/jobs/${id}`),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : EVERY_MS),
  });
  return data;
}
