import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Radio,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { type ContentSchema, schemaAt } from '../../contents/content-schema.ts';
import type { JsonObject } from '../../contents/json-document.ts';
import { type FieldConflict, type Side, differences, merged } from '../../contents/merge.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { FormattedValue } from '../../changes/formatted-value.tsx';

interface Props {
  schema: ContentSchema;
  base: JsonObject;
  mine: JsonObject;
  theirs: JsonObject;
  merge: (whole: JsonObject) => void;
  cancel: () => void;
}

/** Dialog after a 412: both sides' changes field by field, and the choice between them. */
export function ConflictDialog({ schema, base, mine, theirs, merge, cancel }: Props) {
  const words = useMessages();
  const conflicts = differences(base, mine, theirs);
  const [chosen, choose] = useState<Record<string, Side>>({});
  const sideOf = ({ path, changedBy }: FieldConflict) => chosen[path.join('.')] ?? changedBy;
  return (
    <Dialog open maxWidth="md" fullWidth onClose={cancel} aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{words.say('conflict')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>{words.say('conflictHelp')}</Typography>
        <Table size="small">
          <TableHead>
            <TableRow>
              {(['field', 'base', 'mine', 'theirs'] as const).map((head) => (
                <TableCell key={head}>{words.say(head)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {conflicts.map((difference) => {
              const path = difference.path.join('.');
              const name = words.place(path);
              const field = { path, schema: schemaAt(schema, path) };
              return (
                <TableRow key={path} sx={{ verticalAlign: 'top' }}>
                  <TableCell component="th">{name}</TableCell>
                  <TableCell>
                    <FormattedValue {...field} value={difference.base} beside={difference.mine} />
                  </TableCell>
                  {(['mine', 'theirs'] as const).map((side) => (
                    <TableCell key={side}>
                      <Radio
                        size="small"
                        checked={sideOf(difference) === side}
                        onChange={() => choose({ ...chosen, [path]: side })}
                        slotProps={{ input: { 'aria-label': `${name}: ${words.say(side)}` } }}
                      />
                      <FormattedValue {...field} value={difference[side]} beside={difference.base} />
                    </TableCell>
                  ))}
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={cancel}>{words.say('cancel')}</Button>
        <Button
          variant="contained"
          disabled={conflicts.some((difference) => sideOf(difference) === undefined)}
          onClick={() =>
            merge(merged(theirs, conflicts, (difference) => sideOf(difference) ?? 'theirs') as JsonObject)
          }
        >
          {words.say('mergeAndSave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
