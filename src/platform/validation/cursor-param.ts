import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** The cursor of a page of a list; `decodeCursor` validates it. */
export function CursorParam(description = '`nextCursor` of the page before') {
  return applyDecorators(
    ApiProperty({ type: String, required: false, description }),
    IsOptional(),
    IsString(),
    MaxLength(2000),
  );
}
