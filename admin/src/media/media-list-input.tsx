import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { PartsInput } from '../inputs/parts-input.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { smallOf } from './media-content.ts';
import { MediaDialog } from './media-dialog.tsx';

export interface MediaInputProps {
  path: string;
  /** The inputs of an image's alt text and role, by its path. */
  children: (path: string) => ReactNode;
}

/** Input of an ordered list of images. */
export function MediaListInput({ path, children }: MediaInputProps) {
  return (
    <PartsInput path={path} adding={(append) => <Adding path={path} append={append} />}>
      {(part) => <PlacedImage path={part}>{children}</PlacedImage>}
    </PartsInput>
  );
}

export function PlacedImage({ path, children }: MediaInputProps) {
  const url = useWatch({ name: `${path}.url` }) as string | undefined;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '10rem 1fr' } }}>
      {url ? <img src={smallOf(url)} alt="" style={{ width: '100%' }} /> : <span />}
      {children(path)}
    </Box>
  );
}

function Adding({ path, append }: { path: string; append: (part: object) => void }) {
  const words = useMessages();
  const [isOpen, open] = useState(false);
  const present = (useWatch({ name: path }) ?? []) as unknown[];
  return (
    <>
      <Button startIcon={<AddIcon />} onClick={() => open(true)} sx={{ justifySelf: 'start' }}>
        {words.say('add', { what: words.field(path) })}
      </Button>
      {isOpen && (
        <MediaDialog
          role={present.length === 0 ? 'main' : 'detail'}
          close={() => open(false)}
          place={(placed) => {
            append(placed);
            open(false);
          }}
        />
      )}
    </>
  );
}
