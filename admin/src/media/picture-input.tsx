import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { FieldAnchor } from '../fields/field-anchor.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { Placed } from './picture.ts';
import { PictureDialog } from './picture-dialog.tsx';
import { PlacedPicture, type PictureInputProps } from './picture-list-input.tsx';

/** The one picture of an entry. */
export function PictureInput({ path, children }: PictureInputProps) {
  const words = useMessages();
  const { field } = useController({ name: path });
  const [isOpen, open] = useState(false);
  const placed = field.value as Partial<Placed> | undefined;
  return (
    <FieldAnchor path={path}>
      {placed?.url && <PlacedPicture path={path}>{children}</PlacedPicture>}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button variant="outlined" onClick={() => open(true)}>
          {words.say('choosePicture')}
        </Button>
        {placed?.url && <Button onClick={() => field.onChange({})}>{words.say('remove')}</Button>}
      </Box>
      {isOpen && (
        <PictureDialog
          role="main"
          close={() => open(false)}
          place={(chosen) => {
            field.onChange(chosen);
            open(false);
          }}
        />
      )}
    </FieldAnchor>
  );
}
