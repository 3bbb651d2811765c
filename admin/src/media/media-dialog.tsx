import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import type { Localized } from '../contents/content-schema.ts';
import { isSame } from '../contents/json-document.ts';
import { useAction } from '../layout/use-action.ts';
import { useMessages } from '../messages/use-messages.ts';
import { AltFields, isWhole } from './alt-fields.tsx';
import { DropZone } from './drop-zone.tsx';
import { Library } from './library.tsx';
import { type Placed, smallOf } from './media-content.ts';
import { useDescribe } from './use-describe.ts';
import type { MediaItem } from '../api/types.ts';

interface Props {
  /** Initial role of the image. */
  role: string;
  place: (placed: Placed) => void;
  close: () => void;
}

/** Dialog to choose or upload an image and write its alt text, which is required. */
export function MediaDialog({ role, place, close }: Props) {
  const words = useMessages();
  const describe = useDescribe();
  const { act, isBusy } = useAction();
  const [image, show] = useState<MediaItem>();
  const [alt, setAlt] = useState<Localized>({});
  const choose = (chosen: MediaItem | undefined) => {
    show(chosen);
    setAlt(chosen?.alt ?? {});
  };
  const placeIt = (chosen: MediaItem) =>
    act(async () => {
      const { url, width, height } = chosen;
      // The first alt text becomes the default of the image.
      if (!chosen.alt && isWhole(alt)) await describe(chosen, alt);
      place({ url, width, height, alt, role });
    });
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={isSame(alt, image?.alt ?? {}) ? close : undefined}
      aria-labelledby="media-title"
    >
      <DialogTitle id="media-title">{words.say('chooseImage')}</DialogTitle>
      <DialogContent>
        {!image && (
          <>
            <DropZone onUploaded={([first]) => choose(first)} />
            <Library onChoose={choose} />
          </>
        )}
        {image && <img src={smallOf(image.url)} alt="" style={{ maxWidth: '100%', maxHeight: 280 }} />}
        {image && <AltFields alt={alt} onChange={setAlt} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{words.say('cancel')}</Button>
        {image && (
          <Button
            variant="contained"
            disabled={!isWhole(alt) || isBusy}
            title={isWhole(alt) ? '' : words.say('altNeeded')}
            onClick={() => void placeIt(image)}
          >
            {words.say('add', { what: words.field('media') })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
