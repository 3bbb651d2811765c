import { type ArgumentMetadata, Injectable, type PipeTransform, Query } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { memoize } from '../language/memoize.js';
import { Problem } from '../errors/problem.js';
import { FROM_QUERY, validate } from './validate.js';

const unknownParameter = (path: string) => ({ path, code: 'unknown_field', message: 'is not a parameter' });

/** Queries that are remembered, of each class: most requests have one of a few. */
const MOST_REMEMBERED = 500;

@Injectable()
class ValidQuery implements PipeTransform {
  private readonly validators = new Map<unknown, (query: string) => object>();

  transform(value: unknown, { metatype }: ArgumentMetadata) {
    let validated = this.validators.get(metatype);
    if (!validated) {
      validated = memoize(
        (query) => validQuery(metatype as ClassConstructor<object>, query),
        MOST_REMEMBERED,
      );
      this.validators.set(metatype, validated);
    }
    return validated(JSON.stringify(value));
  }
}

/** Frozen, as others get it, too. */
function validQuery(type: ClassConstructor<object>, text: string): object {
  const query = JSON.parse(text) as Record<string, unknown>;
  // Names that every object has would be taken for inherited, and overlooked.
  const hidden = Object.keys(query).filter((name) => name in {});
  if (hidden.length > 0) throw Problem.invalid(hidden.map(unknownParameter));
  return Object.freeze(validate(type, query, [FROM_QUERY]));
}

/** The query string as an instance of the parameter's class; every fault is a 400 with its path. */
export const ValidatedQuery = () => Query(ValidQuery);
