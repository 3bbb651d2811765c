import { Param, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from '../errors/problem.js';

/** @returns it in lower case @throws Problem 400 */
export function requireUuid(id: string): string {
  if (isUUID(id)) return id.toLowerCase();
  throw Problem.invalid([{ path: 'id', code: 'is_uuid', message: 'must be a UUID' }]);
}

class UuidPipe implements PipeTransform {
  transform(value: string) {
    return requireUuid(value);
  }
}

/** The path parameter `id`. */
export const IdParam = () => Param('id', UuidPipe);
