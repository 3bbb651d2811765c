import { useController } from 'react-hook-form';
import { useMessages } from '../messages/use-messages.ts';

interface Options {
  label?: string | undefined;
  isRequired?: boolean | undefined;
  /** Told below the input as long as nothing is wrong with it. */
  hint?: string | undefined;
}

/** A field of a form in an input: its value, and what every input has. */
export function useFieldInput(path: string, { label, isRequired = false, hint }: Options = {}) {
  const words = useMessages();
  const { field, fieldState } = useController({ name: path });
  return {
    value: field.value as unknown,
    change: field.onChange,
    box: {
      ...{ name: field.name, onBlur: field.onBlur, inputRef: field.ref },
      ...{ size: 'small' as const, fullWidth: true, label: label ?? words.field(path), required: isRequired },
      ...{ error: fieldState.invalid, helperText: fieldState.error?.message ?? hint },
    },
  };
}
