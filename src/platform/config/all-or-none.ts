import { IsString, ValidateIf } from 'class-validator';

/** Text that is needed where any of these variables is given, and looked at only then. */
export function AllOrNone(names: readonly string[]): PropertyDecorator {
  const isGiven = ValidateIf((environment: Record<string, unknown>) =>
    names.some((name) => environment[name] !== undefined),
  );
  const isText = IsString({ message: `is missing: ${names.join(', ')} are given together` });
  return (target, property) => {
    isGiven(target, property as string);
    isText(target, property as string);
  };
}
