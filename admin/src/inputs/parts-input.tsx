import AddIcon from '@mui/icons-material/Add';
import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Paper } from '@mui/material';
import type { ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useMessages } from '../messages/use-messages.ts';
import { FieldAnchor } from '../fields/field-anchor.tsx';

interface Props {
  path: string;
  /** Inputs of one element, by its path. */
  children: (path: string, at: number) => ReactNode;
  /** How an element is added; an empty one by default. */
  adding?: (append: (part: object) => void) => ReactNode;
}

/** Input of an ordered list. */
export function PartsInput({ path, children, adding }: Props) {
  const words = useMessages();
  const { fields, append, remove, move } = useFieldArray({ name: path });
  /** Moves the focus, because the pressed button may be removed, which would lose the keyboard's focus. */
  const change = (work: () => void) => {
    work();
    setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById(`at-${path}`)?.focus();
    });
  };
  return (
    <FieldAnchor path={path}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {fields.map(({ id }, at) => (
          <Paper key={id} variant="outlined" sx={{ p: 1.5, display: 'flex', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>{children(`${path}.${at}`, at)}</Box>
            <Box sx={{ display: 'flex', flexDirection: 'column' }}>
              <Tool
                name={words.say('removePart', { number: at + 1 })}
                icon={<DeleteIcon />}
                act={() => change(() => remove(at))}
              />
              {at > 0 && (
                <Tool
                  name={words.say('up', { number: at + 1 })}
                  icon={<UpIcon />}
                  act={() => change(() => move(at, at - 1))}
                />
              )}
              {at < fields.length - 1 && (
                <Tool
                  name={words.say('down', { number: at + 1 })}
                  icon={<DownIcon />}
                  act={() => change(() => move(at, at + 1))}
                />
              )}
            </Box>
          </Paper>
        ))}
        {adding?.(append) ?? (
          <Button startIcon={<AddIcon />} onClick={() => append({})} sx={{ justifySelf: 'start' }}>
            {words.say('add', { what: words.field(path) })}
          </Button>
        )}
      </Box>
    </FieldAnchor>
  );
}

function Tool({ name, icon, act }: { name: string; icon: ReactNode; act: () => void }) {
  return (
    <IconButton size="small" aria-label={name} title={name} onClick={act}>
      {icon}
    </IconButton>
  );
}
