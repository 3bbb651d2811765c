import { useController } from 'react-hook-form';
import type { ResourceName } from '../api/entries.ts';
import { useWords } from '../words/use-words.ts';
import { EntryPicker } from './entry-picker.tsx';
import { useFaultAt } from './field-place.tsx';

const AMONG: Record<string, ResourceName[]> = {
  categories: ['categories'],
  parent: ['categories'],
  material: ['materials'],
  product: ['products'],
  pins: ['products', 'articles'],
  boosts: ['products', 'articles'],
  hides: ['products', 'articles'],
};

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
    />
  );
}
