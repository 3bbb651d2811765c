import { useInput } from 'react-admin';
import { Box } from '@mui/material';
import type { ResourceName } from '../../api/entries.ts';
import { EntryPicker } from '../../fields/entry-picker.tsx';

interface Props {
  source: string;
  among: ResourceName[];
  label: string;
}

/** A filter by another entry. */
export function EntryFilter({ source, among, label }: Props) {
  const { field } = useInput({ source });
  return (
    <Box sx={{ width: '14rem' }}>
      <EntryPicker
        {...{ among, label }}
        chosen={field.value ? [field.value as string] : []}
        onChange={([id]) => field.onChange(id ?? '')}
      />
    </Box>
  );
}
