import { applyDecorators } from './apply-decorators.js';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength, ValidateBy, isURL } from 'class-validator';
import { MEDIA_PATH } from '../../platform/media/media-path.js';

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

/** The path of an uploaded image, or an https URL, which is never fetched. */
export function MediaUrl(description: string) {
  return applyDecorators(
    ApiProperty({ type: String, format: 'uri-reference', maxLength: 2000, description }),
    ValidateBy({
      name: 'imageUrl',
      validator: {
        validate: (value) => typeof value === 'string' && (MEDIA_PATH.test(value) || isURL(value, HTTPS)),
        defaultMessage: () => 'must be the url of an uploaded image, or an https address',
      },
    }),
    MaxLength(2000),
  );
}

const HTTPS = { protocols: ['https'], require_protocol: true, require_valid_protocol: true };
