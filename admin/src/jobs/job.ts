import type { Job } from '../api/types.ts';
export type Outcome = keyof Job['counts'];

export const isOver = ({ status }: Job) => !['uploading', 'queued', 'running'].includes(status);

/** How many came out how, without those of which there are none. */
export const outcomesOf = ({ counts }: Job) =>
  (Object.entries(counts) as [Outcome, number][]).filter(([, count]) => count > 0);
