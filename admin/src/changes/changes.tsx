import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { type ContentSchema, schemaAt } from '../contents/content-schema.ts';
import { useMessages } from '../messages/use-messages.ts';
import { FormattedValue } from './formatted-value.tsx';
import type { FieldChange } from '../api/types.ts';

/** A table of changed fields, before and after. */
export function Changes({ changes, schema }: { changes: FieldChange[]; schema: ContentSchema }) {
  const words = useMessages();
  if (changes.length === 0)
    return <Typography color="text.secondary">{words.say('noDifference')}</Typography>;
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {(['field', 'before', 'after'] as const).map((head) => (
            <TableCell key={head}>{words.say(head)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {changes.map(({ path, old, new: present }) => {
          const field = { path, schema: schemaAt(schema, path) };
          return (
            <TableRow key={path} sx={{ verticalAlign: 'top' }}>
              <TableCell component="th">{words.place(path)}</TableCell>
              <TableCell>
                <FormattedValue {...field} value={old} beside={present} />
              </TableCell>
              <TableCell>
                <FormattedValue {...field} value={present} beside={old} />
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
