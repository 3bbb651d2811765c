import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

/** Headers of an answer that has a language and an entity tag. */
export const PAGE_HEADERS = {
  ETag: header('Strong; send it back in If-None-Match'),
  'Content-Language': header('The locale of the answer'),
};

/** What a cached page may be asked with, and answer. */
export function conditional() {
  return applyDecorators(
    ApiHeader({ name: 'If-None-Match', required: false }),
    ApiHeader({ name: 'Accept-Language', required: false }),
    ApiResponse({ status: 304, description: 'You have it already' }),
  );
}
