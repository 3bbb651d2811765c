import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Schema } from '../contents/schema.ts';
import { Fields } from '../fields/field.tsx';
import { PartsInput } from '../fields/inputs/parts-input.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { smallOf } from './picture.ts';
import { PictureDialog } from './picture-dialog.tsx';

/** What is written of a picture where it is shown; its address and size are the file's. */
const WRITTEN = ['alt', 'role'];

/** The pictures of an entry, in their order. */
export function PictureListInput({ path, schema }: { path: string; schema: Schema }) {
  return (
    <PartsInput path={path} adding={(append) => <Adding path={path} append={append} />}>
      {(part) => <PlacedPicture path={part} schema={schema} />}
    </PartsInput>
  );
}

export function PlacedPicture({ path, schema }: { path: string; schema: Schema }) {
  const url = useWatch({ name: `${path}.url` }) as string | undefined;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '10rem 1fr' } }}>
      {url ? <img src={smallOf(url)} alt="" style={{ width: '100%' }} /> : <span />}
      <Fields path={path} schema={schema} only={WRITTEN} />
    </Box>
  );
}

function Adding({ path, append }: { path: string; append: (part: object) => void }) {
  const words = useMessages();
  const [isOpen, open] = useState(false);
  const present = (useWatch({ name: path }) ?? []) as unknown[];
  return (
    <>
      <Button startIcon={<AddIcon />} onClick={() => open(true)} sx={{ justifySelf: 'start' }}>
        {words.say('add', { what: words.field(path) })}
      </Button>
      {isOpen && (
        <PictureDialog
          role={present.length === 0 ? 'main' : 'detail'}
          close={() => open(false)}
          place={(placed) => {
            append(placed);
            open(false);
          }}
        />
      )}
    </>
  );
}
