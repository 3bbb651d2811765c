import type { FieldError } from '../messages/use-messages.ts';
import type { FieldChange } from '../entries/history/changes.tsx';

export interface JobError extends FieldError {
  row?: number;
  column?: string;
  value?: string;
}

export interface Job {
  id: string;
  kind: 'import' | 'bulk-edit' | 'undo';
  type: 'product' | 'article';
  status: 'uploading' | 'queued' | 'running' | 'done' | 'rejected' | 'cancelled' | 'failed';
  dryRun: boolean;
  total: number | null;
  done: number;
  counts: Partial<Record<Outcome, number>>;
  faults: JobError[];
  createdAt: string;
}

export type Outcome = 'created' | 'updated' | 'unchanged' | 'deleted' | 'failed';

export interface JobItem {
  number: number;
  entryId: string | null;
  outcome: Outcome | null;
  faults: JobError[];
  changes: FieldChange[];
}

export const isOver = ({ status }: Job) => !['uploading', 'queued', 'running'].includes(status);

/** How many came out how, without those of which there are none. */
export const outcomesOf = ({ counts }: Job) =>
  (Object.entries(counts) as [Outcome, number][]).filter(([, count]) => count > 0);
