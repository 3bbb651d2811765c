import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, usePermissions } from 'react-admin';
import { call } from '../api/call.ts';
import { isSame } from '../contents/json-document.ts';
import { useAction } from '../layout/use-action.ts';
import type { Localized } from '../contents/content-schema.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { AltFields, isWhole } from './alt-fields.tsx';
import { DropZone } from './drop-zone.tsx';
import { Library } from './library.tsx';

import { useDescribe } from './use-describe.ts';
import type { MediaItem } from '../api/types.ts';

/** The media library: uploading, and deleting unused images. */
export function MediaPage() {
  const words = useMessages();
  const { permissions: role } = usePermissions<string>();
  const [selected, select] = useState<MediaItem>();
  return (
    <Box sx={{ p: 2 }}>
      <PageTitle title={words.say('media')} />
      {role !== 'viewer' && <DropZone onUploaded={(images) => select(images.find(({ alt }) => !alt))} />}
      <Library onChoose={select} />
      {selected && (
        <MediaDetails
          key={selected.hash}
          image={selected}
          mayWrite={role !== 'viewer'}
          close={() => select(undefined)}
        />
      )}
    </Box>
  );
}

interface MediaDetailsProps {
  image: MediaItem;
  mayWrite: boolean;
  close: () => void;
}

function MediaDetails({ image, mayWrite, close }: MediaDetailsProps) {
  const words = useMessages();
  const client = useQueryClient();
  const { act, isBusy } = useAction();
  const [isAsked, ask] = useState(false);
  const describe = useDescribe();
  const { hash, url, width, height, bytes } = image;
  const [alt, setAlt] = useState<Localized>(image.alt ?? {});
  const save = async () => {
    if (isWhole(alt) && (await act(() => describe(image, alt), words.say('done')))) close();
  };
  const remove = async () => {
    ask(false);
    const isGone = await act(
      () => call(`merchandising/media/${hash}`, { method: 'DELETE' }),
      words.say('done'),
    );
    if (!isGone) return;
    await client.invalidateQueries({ queryKey: ['images'] });
    close();
  };
  return (
    <Dialog
      open
      maxWidth="md"
      onClose={isSame(alt, image.alt ?? {}) ? close : undefined}
      aria-labelledby="shown-title"
    >
      <DialogTitle id="shown-title">
        {words.say('imageOf', { width, height, kb: Math.ceil(bytes / 1000) })}
      </DialogTitle>
      <DialogContent>
        <img src={url} alt={words.of(alt)} style={{ maxWidth: '100%', maxHeight: '45vh' }} />
        <AltFields alt={alt} onChange={setAlt} />
        <TextField
          fullWidth
          size="small"
          margin="normal"
          label={words.field('url')}
          value={url}
          slotProps={{ htmlInput: { readOnly: true } }}
        />
      </DialogContent>
      <DialogActions>
        {mayWrite && (
          <Button color="error" disabled={isBusy} onClick={() => ask(true)}>
            {words.say('delete')}
          </Button>
        )}
        <Button onClick={close}>{words.say('back')}</Button>
        {mayWrite && (
          <Button variant="contained" disabled={!isWhole(alt) || isBusy} onClick={() => void save()}>
            {words.say('save')}
          </Button>
        )}
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
