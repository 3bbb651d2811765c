import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { FieldAnchor } from '../fields/field-anchor.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { Placed } from './media-content.ts';
import { MediaDialog } from './media-dialog.tsx';
import { PlacedImage, type MediaInputProps } from './media-list-input.tsx';

/** Input of a single image. */
export function MediaInput({ path, children }: MediaInputProps) {
  const words = useMessages();
  const { field } = useController({ name: path });
  const [isOpen, open] = useState(false);
  const placed = field.value as Partial<Placed> | undefined;
  return (
    <FieldAnchor path={path}>
      {placed?.url && <PlacedImage path={path}>{children}</PlacedImage>}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button variant="outlined" onClick={() => open(true)}>
          {words.say('chooseImage')}
        </Button>
        {placed?.url && <Button onClick={() => field.onChange({})}>{words.say('remove')}</Button>}
      </Box>
      {isOpen && (
        <MediaDialog
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
