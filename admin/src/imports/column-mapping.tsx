import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../api/call.ts';
import { useWords } from '../words/use-words.ts';

/** By header: the column that it is; null leaves it out. A header that is not here is a column by its own name. */
export type Columns = Record<string, string | null>;

interface Props {
  type: 'product' | 'article';
  headers: string[];
  columns: Columns;
  setColumns: (columns: Columns) => void;
}

interface Column {
  name: string;
  units: string[];
}

/** Says what each column of a file is. */
export function ColumnMapping({ type, headers, columns, setColumns }: Props) {
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['columns', type],
    queryFn: () => call<{ columns: Column[] }>(`merchandising/imports/columns?type=${type}`),
    staleTime: Infinity,
  });
  const names =
    data?.columns.flatMap(({ name, units }) => [name, ...units.map((unit) => `${name} [${unit}]`)]) ?? [];
  useEffect(() => {
    if (!data) return;
    // What is no column by itself is left out until somebody says what it is.
    const unknown = headers.filter((header) => !isKnown(header, names));
    setColumns(Object.fromEntries(unknown.map((header) => [header, guessed(header, names, words.field)])));
    // Only when there is another file, or its columns are known.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data, headers]);
  // What is chosen before the columns are known would be written over.
  if (!data) return null;
  return (
    <Box component="section" aria-label={words.work('columns')}>
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {words.work('columnsHelp')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))' }}>
        {headers.map((header) => (
          <Autocomplete
            key={header}
            freeSolo
            size="small"
            options={names}
            value={(header in columns ? columns[header] : header) ?? ''}
            onInputChange={(_event, name, reason) =>
              reason !== 'reset' && setColumns({ ...columns, [header]: name === '' ? null : name })
            }
            onChange={(_event, name) => setColumns({ ...columns, [header]: name || null })}
            renderInput={(params) => (
              <TextField
                {...params}
                label={header}
                placeholder={words.work('leftOut')}
                slotProps={{
                  ...params.slotProps,
                  inputLabel: { ...params.slotProps.inputLabel, shrink: true },
                }}
              />
            )}
          />
        ))}
      </Box>
    </Box>
  );
}

/** What the service has to be told of the columns; nothing where all are known by their names. */
export function mappingOf(type: string, columns: Columns) {
  return Object.keys(columns).length > 0 ? { type, columns } : undefined;
}

/** `materials.2.part` is known where `materials.0.part` is. */
const isKnown = (header: string, names: string[]) => names.includes(header.replace(/\.\d+(?=\.|$)/g, '.0'));

/** A header that is what the desk calls a field. */
function guessed(header: string, names: string[], wordOf: (path: string) => string): string | null {
  return names.find((name) => wordOf(name) === header) ?? null;
}
