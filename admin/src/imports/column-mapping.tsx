import { Autocomplete, Box, Typography } from '@mui/material';
import { PickerText } from '../fields/picker-text.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { usePickerWords } from '../fields/use-picker-words.ts';
import type { Columns } from './use-columns.ts';

interface Props {
  headers: string[];
  /** Names of all columns. */
  names: string[];
  columns: Columns;
  choose: (columns: Columns) => void;
}

/** Maps the headers of a file to columns. */
export function ColumnMapping({ headers, names, columns, choose }: Props) {
  const words = useMessages();
  const pickerWords = usePickerWords();
  return (
    <Box component="section" aria-label={words.work('columns')}>
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {words.work('columnsHelp')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))' }}>
        {headers.map((header) => (
          <Autocomplete
            {...pickerWords}
            key={header}
            freeSolo
            size="small"
            options={names}
            value={(header in columns ? columns[header] : header) ?? ''}
            onInputChange={(_event, name, reason) =>
              reason !== 'reset' && choose({ [header]: name === '' ? null : name })
            }
            onChange={(_event, name) => choose({ [header]: name || null })}
            renderInput={(params) => (
              <PickerText params={params} label={header} placeholder={words.work('leftOut')} />
            )}
          />
        ))}
      </Box>
    </Box>
  );
}
