import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import type { Difference } from '../entries/merge-patch.js';
import type { ListedRevision, StoredRevision } from './revisions.js';

class RevisionBaseView {
  @ApiProperty({ type: 'integer' }) number!: number;
  @ApiProperty({ description: '`key:<id>`, `user:<subject>` or `system`' }) actor!: string;
  @ApiProperty() requestId!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ enum: LOCALES, isArray: true, description: 'Locales in which it is published' })
  publishedIn!: Locale[];
}

class RevisionSummaryView extends RevisionBaseView {
  @ApiProperty({ type: [String], description: 'Paths at which it differs from the revision before' })
  fields!: string[];
}

export class RevisionListView {
  @ApiProperty({ type: [RevisionSummaryView] }) items!: RevisionSummaryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class RevisionView extends RevisionBaseView {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The complete content of the entry',
  })
  content!: object;
}

/** Any JSON value. */
const ANY_JSON = {
  anyOf: [
    ...['string', 'number', 'boolean', 'null'].map((type) => ({ type })),
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
  ],
};

export class DifferenceView {
  @ApiProperty({ description: 'Dotted; a list counts as one field' }) path!: string;
  @ApiProperty({ ...ANY_JSON, description: 'Null if it was absent' }) old!: unknown;
  @ApiProperty({ ...ANY_JSON, description: 'Null if it is absent' }) new!: unknown;
}

export class RevisionChangesView {
  @ApiProperty({ type: 'integer', description: 'Number of the older revision; 0 stands for empty content' })
  since!: number;
  @ApiProperty({ type: 'integer' }) number!: number;
  @ApiProperty({ type: [DifferenceView] }) fields!: Difference[];
}

function common({ number, actor, requestId, createdAt, publishedIn }: StoredRevision): RevisionBaseView {
  return { number, actor, requestId, createdAt: createdAt.toISOString(), publishedIn };
}

export function revisionListView(list: {
  items: ListedRevision[];
  nextCursor: string | null;
}): RevisionListView {
  const items = list.items.map((item) => ({ ...common(item), fields: item.fields }));
  return { items, nextCursor: list.nextCursor };
}

export function revisionView(revision: StoredRevision): RevisionView {
  return { ...common(revision), content: revision.content };
}
