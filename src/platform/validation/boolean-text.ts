import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';

const toBoolean = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value;

/** A boolean that arrives as the text `true` or `false`: in a query string, a form or the environment. */
export const BooleanText = () => applyDecorators(Transform(toBoolean), IsBoolean());
