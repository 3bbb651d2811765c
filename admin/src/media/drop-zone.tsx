import { LinearProgress } from '@mui/material';
import { FileDrop } from '../fields/file-drop.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { PICTURE_TYPES } from './picture.ts';
import { useUpload } from './use-upload.ts';
import type { Picture } from '../api/types.ts';

/** Uploads the pictures that are put on it. */
export function DropZone({ onUploaded }: { onUploaded?: (pictures: Picture[]) => void }) {
  const words = useMessages();
  const { upload, isUploading } = useUpload();
  const take = async (files: File[]) => {
    const pictures = await upload(files);
    if (pictures.length > 0) onUploaded?.(pictures);
  };
  return (
    <FileDrop
      isMultiple
      what={words.say('pictures')}
      accept={PICTURE_TYPES.join()}
      onFiles={(files) => void take(files)}
    >
      {isUploading && <LinearProgress aria-label={words.say('uploading')} sx={{ mt: 2 }} />}
    </FileDrop>
  );
}
