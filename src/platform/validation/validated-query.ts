import { type ArgumentMetadata, Injectable, type PipeTransform, Query } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { memoize } from '../language/memoize.js';
import { Problem } from '../errors/problem.js';
import { FROM_QUERY, validate } from './validate.js';

const unknownParameter = (path: string) => ({ path, code: 'unknown_field', message: 'is not a parameter' });

/** Most cached queries of each class: most requests have one of a few. */
const MAX_CACHED = 500;

@Injectable()
class ValidQuery implements PipeTransform {
  private readonly validators = new Map<unknown, (query: string) => object>();

  transform(value: unknown, { metatype }: ArgumentMetadata) {
    let validated = this.validators.get(metatype);
    if (!validated) {
      validated = memoize((query) => validQuery(metatype as ClassConstructor<object>, query), MAX_CACHED);
      this.validators.set(metatype, validated);
    }
    return validated(JSON.stringify(value));
  }
}

/** Frozen, because requests share it. */
function validQuery(type: ClassConstructor<object>, text: string): object {
  const query = JSON.parse(text) as Record<string, unknown>;
  // Validation overlooks names that every object inherits.
  const inheritedNames = Object.keys(query).filter((name) => name in {});
  if (inheritedNames.length > 0) throw Problem.invalid(inheritedNames.map(unknownParameter));
  return Object.freeze(validate(type, query, [FROM_QUERY]));
}

/** The query string as an instance of the parameter's class; an invalid one is a 400 with all errors. */
export const ValidatedQuery = () => Query(ValidQuery);
