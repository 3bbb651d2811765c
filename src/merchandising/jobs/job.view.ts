import { ApiProperty } from '@nestjs/swagger';
import {
  BULK_TYPES,
  JOB_KINDS,
  JOB_STATUSES,
  OUTCOMES,
  type Outcome,
} from '../../catalog/entities/operations/job.entity.js';
import { DifferenceView } from '../revisions/revision.view.js';
import type { StoredJob } from './job-work.js';
import type { ListedItem } from './jobs.js';

/** An error, located by row and column in a file, or by path. */
class JobFaultView {
  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'Row of the file, counted as spreadsheets do',
  })
  row?: number;
  @ApiProperty({ required: false, description: 'Name of the column in the file' }) column?: string;
  @ApiProperty({ required: false, description: 'The value, as it is in the file' }) value?: string;
  @ApiProperty({ required: false, description: 'Path of the field, if the job has no file' }) path?: string;
  @ApiProperty() code!: string;
  @ApiProperty() message!: string;
}

const counts = {
  type: 'object' as const,
  description: 'Entries by outcome',
  properties: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, { type: 'integer' as const }])),
  additionalProperties: false,
};

export class JobView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: JOB_KINDS }) kind!: string;
  @ApiProperty({ enum: BULK_TYPES }) type!: string;
  @ApiProperty({
    enum: JOB_STATUSES,
    description: '`rejected`: nothing was saved, see `faults` or the items; `failed`: an internal error',
  })
  status!: string;
  @ApiProperty({ description: 'Nothing is saved' }) dryRun!: boolean;
  @ApiProperty({ description: 'Nothing is saved unless every entry can be' }) allOrNothing!: boolean;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Number of rows or entries; null until it is known',
  })
  total!: number | null;
  @ApiProperty({ type: 'integer', description: 'Number of rows or entries processed' }) done!: number;
  @ApiProperty(counts) counts!: Record<Outcome, number>;
  @ApiProperty({ type: [JobFaultView], description: 'Errors of the job as a whole' })
  faults!: object[];
  @ApiProperty({ type: 'object', additionalProperties: true, description: "A file's encoding and delimiter" })
  findings!: object;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Options that the job was created with',
  })
  options!: object;
  @ApiProperty() actor!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
}

export class JobListView {
  @ApiProperty({ type: [JobView] }) items!: JobView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

class JobItemView {
  @ApiProperty({ type: 'integer', description: 'Row in the file, or position in the list' })
  number!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) entryId!: string | null;
  @ApiProperty({ type: String, enum: OUTCOMES, nullable: true, description: 'Null until it is processed' })
  outcome!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Number of the new revision' })
  version!: number | null;
  @ApiProperty({ type: [JobFaultView] }) faults!: object[];
  @ApiProperty({ type: [DifferenceView], description: 'Fields that an update changes' })
  changes!: object[];
}

export class JobItemListView {
  @ApiProperty({ type: [JobItemView] }) items!: JobItemView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export function jobView(job: StoredJob): JobView {
  const count = (outcome: Outcome) => [outcome, job.counts[outcome] ?? 0];
  return {
    id: job.id,
    kind: job.kind,
    type: job.type,
    status: job.status,
    dryRun: job.dryRun,
    allOrNothing: job.allOrNothing,
    total: job.total,
    done: job.done,
    counts: Object.fromEntries(OUTCOMES.map(count)) as Record<Outcome, number>,
    faults: job.faults,
    findings: job.findings,
    options: job.options,
    actor: job.actor,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    endedAt: job.endedAt?.toISOString() ?? null,
  };
}

export const jobListView = (list: { items: StoredJob[]; nextCursor: string | null }): JobListView => ({
  items: list.items.map(jobView),
  nextCursor: list.nextCursor,
});

export const jobItemListView = (list: {
  items: ListedItem[];
  nextCursor: string | null;
}): JobItemListView => ({
  items: list.items.map(({ number, entryId, outcome, version, faults, changes }) => ({
    number,
    entryId,
    outcome,
    version,
    faults,
    changes,
  })),
  nextCursor: list.nextCursor,
});
