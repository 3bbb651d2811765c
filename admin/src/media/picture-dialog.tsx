import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { LOCALES, type Localized } from '../contents/schema.ts';
import { useWords } from '../words/use-words.ts';
import { DropZone } from './drop-zone.tsx';
import { Library } from './library.tsx';
import { type Picture, type Placed, smallOf } from './picture.ts';

interface Props {
  /** What the picture is for, at first. */
  role: string;
  place: (placed: Placed) => void;
  close: () => void;
}

/** Finds or uploads a picture, and says what it shows: without that it is not placed. */
export function PictureDialog({ role, place, close }: Props) {
  const words = useWords();
  const [picture, choose] = useState<Picture>();
  const [alt, setAlt] = useState<Localized>({});
  const isSaid = LOCALES.every((locale) => alt[locale]?.trim());
  return (
    <Dialog open fullWidth maxWidth="md" onClose={close} aria-labelledby="picture-title">
      <DialogTitle id="picture-title">{words.say('choosePicture')}</DialogTitle>
      <DialogContent>
        {!picture && (
          <>
            <DropZone onUploaded={([first]) => choose(first)} />
            <Library onChoose={choose} />
          </>
        )}
        {picture && <img src={smallOf(picture.url)} alt="" style={{ maxWidth: '100%', maxHeight: 280 }} />}
        {picture &&
          LOCALES.map((locale) => (
            <TextField
              key={locale}
              fullWidth
              required
              size="small"
              margin="normal"
              label={`${words.field('alt')} · ${words.language(locale)}`}
              helperText={words.say('altHelp')}
              value={alt[locale] ?? ''}
              onChange={({ target }) => setAlt({ ...alt, [locale]: target.value })}
              slotProps={{ htmlInput: { lang: locale, maxLength: 500 } }}
            />
          ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{words.say('cancel')}</Button>
        {picture && (
          <Button
            variant="contained"
            disabled={!isSaid}
            title={isSaid ? '' : words.say('altNeeded')}
            onClick={() =>
              place({ url: picture.url, width: picture.width, height: picture.height, alt, role })
            }
          >
            {words.say('add', { what: words.field('media') })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
