import { ApiProperty } from '@nestjs/swagger';
import { SearchView } from '../results/search.view.js';

export class AppliedRuleView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class ReasonView {
  @ApiProperty({ description: 'How it was found, or the kind of rule that put it there' }) by!: string;
  @ApiProperty({ type: [String], description: 'Fields that match; none where Postgres answered' })
  fields!: string[];
}

export class ExplanationView {
  @ApiProperty({ description: 'What was typed, as it is compared' }) normalised!: string;
  @ApiProperty({ description: 'How it was understood: the first way that found something' })
  understood!: string;
  @ApiProperty({ type: [AppliedRuleView], description: 'Search rules that hold' }) rules!: AppliedRuleView[];
  @ApiProperty({ type: [ReasonView], description: 'Why each item is where it is, in their order' })
  reasons!: ReasonView[];
  @ApiProperty({ type: SearchView, description: 'What the shopper gets' }) answer!: SearchView;
}

export class QueryCountView {
  @ApiProperty() query!: string;
  @ApiProperty({ type: 'integer' }) searches!: number;
  @ApiProperty({ type: 'integer', description: 'How many of them found nothing' }) empty!: number;
}

export class QueryCountsView {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: [QueryCountView] }) items!: QueryCountView[];
}
