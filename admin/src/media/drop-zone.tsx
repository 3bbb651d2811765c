import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { PICTURE_TYPES, type Picture } from './picture.ts';
import { useUpload } from './use-upload.ts';

/** Takes pictures that are dropped on it or chosen. */
export function DropZone({ onUploaded }: { onUploaded?: (pictures: Picture[]) => void }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { upload, isUploading } = useUpload();
  const [isOver, setOver] = useState(false);
  const take = async (files: FileList | null) => {
    const pictures = await upload([...(files ?? [])]);
    if (pictures.length > 0) onUploaded?.(pictures);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  return (
    <Box
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        ...{ border: '2px dashed', borderColor: isOver ? 'primary.main' : 'divider', borderRadius: 1 },
        ...{ p: 3, textAlign: 'center' },
      }}
    >
      <Typography component="span">{words.say('dropHere')}</Typography>{' '}
      <Button size="small" variant="outlined" onClick={() => input.current?.click()}>
        {words.say('chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={PICTURE_TYPES.join()}
        aria-label={words.say('choosePicture')}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
          void take(target.files).then(() => (target.value = ''))
        }
      />
      {isUploading && <LinearProgress sx={{ mt: 2 }} />}
    </Box>
  );
}
