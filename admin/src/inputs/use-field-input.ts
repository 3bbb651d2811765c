import { useController } from 'react-hook-form';
import { useMessages } from '../messages/use-messages.ts';

interface Options {
  label?: string | undefined;
  isRequired?: boolean | undefined;
  /** Help below the input, while there is no error. */
  hint?: string | undefined;
}

/** Connects an input to a form: value, label, error and help. */
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
