import { LinearProgress } from '@mui/material';
import { FileDrop } from '../fields/file-drop.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { IMAGE_TYPES } from './media-content.ts';
import { useUpload } from './use-upload.ts';
import type { MediaItem } from '../api/types.ts';

/** Uploads images that are dropped on it. */
export function DropZone({ onUploaded }: { onUploaded?: (images: MediaItem[]) => void }) {
  const words = useMessages();
  const { upload, isUploading } = useUpload();
  const take = async (files: File[]) => {
    const images = await upload(files);
    if (images.length > 0) onUploaded?.(images);
  };
  return (
    <FileDrop
      isMultiple
      what={words.say('images')}
      accept={IMAGE_TYPES.join()}
      onFiles={(files) => void take(files)}
    >
      {isUploading && <LinearProgress aria-label={words.say('uploading')} sx={{ mt: 2 }} />}
    </FileDrop>
  );
}
