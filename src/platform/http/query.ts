import { type ArgumentMetadata, Injectable, type PipeTransform, Query } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { Problem } from './problem.js';
import { validate } from './validate.js';

const unknownParameter = (path: string) => ({ path, code: 'unknown_field', message: 'is not a parameter' });

@Injectable()
class ValidQuery implements PipeTransform {
  transform(value: unknown, { metatype }: ArgumentMetadata) {
    const query = value as Record<string, unknown>;
    // Names that every object has would be taken for inherited, and overlooked.
    const hidden = Object.keys(query).filter((name) => name in {});
    if (hidden.length > 0) throw Problem.invalid(hidden.map(unknownParameter));
    return validate(metatype as ClassConstructor<object>, { ...query });
  }
}

/** The query string as an instance of the parameter's class; every fault is a 400 with its path. */
export const ValidatedQuery = () => Query(ValidQuery);
