import { Box, Dialog, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { Title, usePermissions } from 'react-admin';
import { useWords } from '../words/use-words.ts';
import { DropZone } from './drop-zone.tsx';
import { Library } from './library.tsx';
import type { Picture } from './picture.ts';

/** All pictures. */
export function MediaPage() {
  const words = useWords();
  const { permissions: role } = usePermissions<string>();
  const [shown, show] = useState<Picture>();
  return (
    <Box sx={{ p: 2 }}>
      <Title title={words.say('media')} />
      {role !== 'viewer' && <DropZone />}
      <Library onChoose={show} />
      {shown && (
        <Dialog open maxWidth="md" onClose={() => show(undefined)} aria-labelledby="shown-title">
          <DialogTitle id="shown-title">
            {words.say('pictureOf', {
              width: shown.width,
              height: shown.height,
              kb: Math.ceil(shown.bytes / 1000),
            })}
          </DialogTitle>
          <DialogContent>
            <img src={shown.url} alt="" style={{ maxWidth: '100%' }} />
            <TextField fullWidth size="small" margin="normal" label={words.field('url')} value={shown.url} />
          </DialogContent>
        </Dialog>
      )}
    </Box>
  );
}
