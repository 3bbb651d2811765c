import { Box, Button, Typography } from '@mui/material';
import { type ChangeEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useMessages } from '../messages/use-messages.ts';

interface Props {
  /** Label of the accepted files. */
  what: string;
  /** The `accept` attribute: media types and extensions. */
  accept: string;
  isMultiple?: boolean;
  onFiles: (files: File[]) => void;
  children?: ReactNode;
}

/** Area for dropping or choosing files. */
export function FileDrop({ what, accept, isMultiple = false, onFiles, children }: Props) {
  const words = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    take(target.files);
    // Reset, so that choosing the same (corrected) file again is a change.
    target.value = '';
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
      <Typography component="span">{words.say('dropHere', { what })}</Typography>{' '}
      <Button size="small" variant="outlined" onClick={() => input.current?.click()}>
        {words.say('chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMultiple}
        accept={accept}
        aria-label={what}
        onChange={choose}
      />
      {children}
    </Box>
  );
}
