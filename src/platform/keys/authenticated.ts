import { UseGuards, applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { KeyGuard } from './key.guard.js';

/**
 * A controller that takes requests with a key only.
 * @param tag of its operations in the OpenAPI document
 */
export const Authenticated = (tag: string) =>
  applyDecorators(ApiTags(tag), ApiBearerAuth(), UseGuards(KeyGuard));
