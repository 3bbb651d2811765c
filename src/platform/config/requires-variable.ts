import { ValidateBy, type ValidationArguments } from 'class-validator';

/** A variable that has an effect only where another one is set. */
export const RequiresVariable = (other: string) =>
  ValidateBy({
    name: 'requiresVariable',
    validator: {
      validate: (_value, args?: ValidationArguments) =>
        (args?.object as Record<string, unknown> | undefined)?.[other] !== undefined,
      defaultMessage: () => `requires ${other}, which is not set`,
    },
  });
