import { Param, type PipeTransform } from '@nestjs/common';
import { Problem } from '../errors/problem.js';

class NumberPipe implements PipeTransform {
  transform(value: string) {
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    throw Problem.invalid([
      { path: 'number', code: 'is_number', message: 'must be a whole number from 1 up' },
    ]);
  }
}

/** The path parameter `number`. */
export const NumberParam = () => Param('number', NumberPipe);
