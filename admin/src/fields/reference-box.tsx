import { useController } from 'react-hook-form';
import { useWords } from '../words/use-words.ts';
import { EntryPicker } from './entry-picker.tsx';
import { useFaultAt } from './field-place.tsx';
import { AMONG } from './use-entry-names.ts';

/** Other entries that this one refers to, by their ids. */
export function ReferenceBox({ path, isMultiple }: { path: string; isMultiple: boolean }) {
  const words = useWords();
  const { field } = useController({ name: path });
  const fault = useFaultAt(path);
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
