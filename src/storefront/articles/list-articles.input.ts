import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { WholeParam } from '../../platform/http/whole-param.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';

export class ListArticlesInput extends LocaleInput {
  @ApiProperty({ enum: ['essay', 'guide', 'news'], required: false })
  @IsOptional()
  @IsIn(['essay', 'guide', 'news'])
  kind?: string;

  @WholeParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @ApiProperty({ required: false, description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}
