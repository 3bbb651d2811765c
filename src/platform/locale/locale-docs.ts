import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

/** Headers of an answer that has a language and an entity tag. */
export const PAGE_HEADERS = {
  ETag: header('Strong; send it back in If-None-Match'),
  'Content-Language': header('The locale of the answer'),
  'Cache-Tag': header('What a CDN may be told to forget it by; where one may keep it'),
};

/** What a cached page may be asked with, and answer. */
export function conditional() {
  return applyDecorators(
    ApiHeader({ name: 'If-None-Match', required: false }),
    ApiHeader({ name: 'Accept-Language', required: false }),
    ApiHeader({
      name: 'X-Catalog-Position',
      required: false,
      description: 'As an answer to a write said it: the answer to this read is not older',
    }),
    ApiResponse({ status: 304, description: 'You have it already' }),
  );
}
