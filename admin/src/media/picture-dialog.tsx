import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import type { Localized } from '../contents/schema.ts';
import { isSame } from '../contents/document.ts';
import { useAction } from '../layout/use-action.ts';
import { useMessages } from '../messages/use-messages.ts';
import { AltFields, isWhole } from './alt-fields.tsx';
import { DropZone } from './drop-zone.tsx';
import { Library } from './library.tsx';
import { type Placed, smallOf } from './picture.ts';
import { useDescribe } from './use-describe.ts';
import type { Picture } from '../api/types.ts';

interface Props {
  /** What the picture is for, at first. */
  role: string;
  place: (placed: Placed) => void;
  close: () => void;
}

/** Finds or uploads a picture, and says what it shows: without that it is not placed. */
export function PictureDialog({ role, place, close }: Props) {
  const words = useMessages();
  const describe = useDescribe();
  const { act, isBusy } = useAction();
  const [picture, show] = useState<Picture>();
  const [alt, setAlt] = useState<Localized>({});
  const choose = (chosen: Picture | undefined) => {
    show(chosen);
    setAlt(chosen?.alt ?? {});
  };
  const placeIt = (chosen: Picture) =>
    act(async () => {
      const { url, width, height } = chosen;
      // Said for the first time, it is kept for whoever places the picture next.
      if (!chosen.alt && isWhole(alt)) await describe(chosen, alt);
      place({ url, width, height, alt, role });
    });
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={isSame(alt, picture?.alt ?? {}) ? close : undefined}
      aria-labelledby="picture-title"
    >
      <DialogTitle id="picture-title">{words.say('choosePicture')}</DialogTitle>
      <DialogContent>
        {!picture && (
          <>
            <DropZone onUploaded={([first]) => choose(first)} />
            <Library onChoose={choose} />
          </>
        )}
        {picture && <img src={smallOf(picture.url)} alt="" style={{ maxWidth: '100%', maxHeight: 280 }} />}
        {picture && <AltFields alt={alt} onChange={setAlt} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{words.say('cancel')}</Button>
        {picture && (
          <Button
            variant="contained"
            disabled={!isWhole(alt) || isBusy}
            title={isWhole(alt) ? '' : words.say('altNeeded')}
            onClick={() => void placeIt(picture)}
          >
            {words.say('add', { what: words.field('media') })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
