import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Where a list goes on. Whether it is a cursor of this list, `decodeCursor` says. */
export function CursorParam(description = '`nextCursor` of the page before') {
  return applyDecorators(
    ApiProperty({ type: String, required: false, description }),
    IsOptional(),
    IsString(),
    MaxLength(2000),
  );
}
