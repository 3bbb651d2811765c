import { Param, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from './problem.js';

class UuidPipe implements PipeTransform {
  transform(value: string) {
    if (isUUID(value)) return value.toLowerCase();
    throw Problem.invalid([{ path: 'id', code: 'is_uuid', message: 'must be a UUID' }]);
  }
}

/** The path parameter `id`. */
export const IdParam = () => Param('id', UuidPipe);
