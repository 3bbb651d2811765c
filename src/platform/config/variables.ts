import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { BooleanText } from '../validation/boolean-text.js';

/** A variable that holds a whole number. */
export const IntVariable = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  applyDecorators(
    Type(() => Number),
    IsInt(),
    Min(min),
    Max(max),
  );

/** A variable that is `true` or `false`. */
export const BoolVariable = BooleanText;
