import { ValidateBy, type ValidationArguments } from 'class-validator';

/** A variable that says nothing where another is not given. */
export const Needs = (other: string) =>
  ValidateBy({
    name: 'needs',
    validator: {
      validate: (_value, args?: ValidationArguments) =>
        (args?.object as Record<string, unknown> | undefined)?.[other] !== undefined,
      defaultMessage: () => `is of use only with ${other}, which is not given`,
    },
  });
