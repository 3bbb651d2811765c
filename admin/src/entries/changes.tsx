import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useWords } from '../words/use-words.ts';
import { ShownValue } from './shown-value.tsx';

export interface FieldChange {
  path: string;
  old: unknown;
  new: unknown;
}

/** Fields that differ, before and after. */
export function Changes({ changes }: { changes: FieldChange[] }) {
  const words = useWords();
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
        {changes.map((change) => (
          <TableRow key={change.path}>
            <TableCell component="th">{words.place(change.path)}</TableCell>
            <TableCell>
              <ShownValue value={change.old} />
            </TableCell>
            <TableCell>
              <ShownValue value={change.new} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
