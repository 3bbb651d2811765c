import { useController } from 'react-hook-form';
import { useMessages } from '../messages/use-messages.ts';
import { EntryPicker } from '../fields/entry-picker.tsx';
import { useFieldError } from '../fields/field-anchor.tsx';
import { AMONG } from '../fields/use-entry-names.ts';

/** Input of references to other entries. */
export function ReferenceInput({ path, isMultiple }: { path: string; isMultiple: boolean }) {
  const words = useMessages();
  const { field } = useController({ name: path });
  const fault = useFieldError(path);
  const chosen = [(field.value as string | string[] | undefined) || []].flat();
  return (
    <EntryPicker
      among={AMONG[path.split('.').at(-1) ?? ''] ?? []}
      label={words.field(path)}
      chosen={chosen}
      onChange={(ids) => field.onChange(isMultiple ? ids : (ids[0] ?? ''))}
      isMultiple={isMultiple}
      fault={fault}
      inputRef={field.ref}
    />
  );
}
