import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CursorParam } from '../../platform/validation/cursor-param.js';
import { IntParam } from '../../platform/validation/int-param.js';
import { LocaleInput } from '../../platform/locale/locale.input.js';

export class ListArticlesInput extends LocaleInput {
  @ApiProperty({ enum: ['essay', 'guide', 'news'], required: false })
  @IsOptional()
  @IsIn(['essay', 'guide', 'news'])
  kind?: string;

  @IntParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @CursorParam()
  cursor?: string;
}
