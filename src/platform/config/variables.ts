import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

/** A variable that holds a whole number. */
export const IntVariable = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  applyDecorators(
    Type(() => Number),
    IsInt(),
    Min(min),
    Max(max),
  );

const asBoolean = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value;

/** A variable that is `true` or `false`. */
export const BoolVariable = () => applyDecorators(Transform(asBoolean), IsBoolean());
