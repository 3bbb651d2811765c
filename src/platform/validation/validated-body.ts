import { type ArgumentMetadata, Body, Injectable, type PipeTransform } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { validate } from './validate.js';

@Injectable()
class BodyPipe implements PipeTransform {
  transform(body: unknown, { metatype }: ArgumentMetadata) {
    return validate(metatype as ClassConstructor<object>, body);
  }
}

@Injectable()
class OptionalBodyPipe extends BodyPipe {
  override transform(body: unknown, metadata: ArgumentMetadata) {
    return super.transform(body ?? {}, metadata);
  }
}

/** The body as an instance of the parameter's class; an invalid one is a 400 with all errors. */
export const ValidatedBody = () => Body(BodyPipe);

/** The same, where an absent body counts as an empty object. */
export const OptionalBody = () => Body(OptionalBodyPipe);
