import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';

interface TextRule {
  /** Longest text, in UTF-16 code units. */
  max: number;
  description?: string;
  example?: string;
  pattern?: RegExp;
  required?: boolean;
}

/** A text in one language that is not blank. */
export function Text({ max, pattern, required = true, ...documentation }: TextRule) {
  return applyDecorators(
    ApiProperty({ type: String, maxLength: max, pattern: pattern?.source, required, ...documentation }),
    ...(required ? [] : [IsOptional()]),
    IsString(),
    Matches(/\S/, { message: 'must not be blank' }),
    MaxLength(max),
    ...(pattern ? [Matches(pattern)] : []),
  );
}

/** An https address. It is stored and handed out, never fetched. */
export function HttpsUrl(description: string) {
  return applyDecorators(
    ApiProperty({ type: String, format: 'uri', maxLength: 2000, description }),
    IsUrl({ protocols: ['https'], require_protocol: true, require_valid_protocol: true }),
    MaxLength(2000),
  );
}
