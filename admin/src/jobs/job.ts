import type { BackgroundJob } from '../api/types.ts';
export type JobOutcome = keyof BackgroundJob['counts'];

export const isOver = ({ status }: BackgroundJob) => !['uploading', 'queued', 'running'].includes(status);

/** Counts by outcome, without zeros. */
export const outcomesOf = ({ counts }: BackgroundJob) =>
  (Object.entries(counts) as [JobOutcome, number][]).filter(([, count]) => count > 0);
