import { IsString, ValidateIf } from 'class-validator';

/** A text that is required, and validated, only where at least one of these variables is set. */
export function AllOrNone(names: readonly string[]): PropertyDecorator {
  const isAnySet = ValidateIf((environment: Record<string, unknown>) =>
    names.some((name) => environment[name] !== undefined),
  );
  const isText = IsString({ message: `is missing: ${names.join(', ')} must be set together` });
  return (target, property) => {
    isAnySet(target, property as string);
    isText(target, property as string);
  };
}
