import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, Title, usePermissions } from 'react-admin';
import { call } from '../api/call.ts';
import { useAct } from '../entries/use-act.ts';
import { useWords } from '../words/use-words.ts';
import { DropZone } from './drop-zone.tsx';
import { Library } from './library.tsx';
import type { Picture } from './picture.ts';

/** All pictures: more of them, and away with those that nothing shows. */
export function MediaPage() {
  const words = useWords();
  const { permissions: role } = usePermissions<string>();
  const [shown, show] = useState<Picture>();
  return (
    <Box sx={{ p: 2 }}>
      <Title title={words.say('media')} />
      {role !== 'viewer' && <DropZone />}
      <Library onChoose={show} />
      {shown && <PictureShown picture={shown} mayDelete={role !== 'viewer'} close={() => show(undefined)} />}
    </Box>
  );
}

interface ShownProps {
  picture: Picture;
  mayDelete: boolean;
  close: () => void;
}

function PictureShown({ picture, mayDelete, close }: ShownProps) {
  const words = useWords();
  const client = useQueryClient();
  const { act, isBusy } = useAct();
  const [isAsked, ask] = useState(false);
  const { hash, url, width, height, bytes } = picture;
  const remove = async () => {
    ask(false);
    const isGone = await act(
      () => call(`merchandising/media/${hash}`, { method: 'DELETE' }),
      words.say('done'),
    );
    if (!isGone) return;
    await client.invalidateQueries({ queryKey: ['pictures'] });
    close();
  };
  return (
    <Dialog open maxWidth="md" onClose={close} aria-labelledby="shown-title">
      <DialogTitle id="shown-title">
        {words.say('pictureOf', { width, height, kb: Math.ceil(bytes / 1000) })}
      </DialogTitle>
      <DialogContent>
        <img src={url} alt="" style={{ maxWidth: '100%' }} />
        <TextField fullWidth size="small" margin="normal" label={words.field('url')} value={url} />
      </DialogContent>
      <DialogActions>
        {mayDelete && (
          <Button color="error" disabled={isBusy} onClick={() => ask(true)}>
            {words.say('delete')}
          </Button>
        )}
        <Button onClick={close}>{words.say('back')}</Button>
      </DialogActions>
      <Confirm
        isOpen={isAsked}
        title={words.say('delete')}
        content={words.say('sure')}
        onConfirm={() => void remove()}
        onClose={() => ask(false)}
      />
    </Dialog>
  );
}
