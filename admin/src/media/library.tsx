import { Box, Button, ButtonBase, Chip, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call, query } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';
import { smallOf } from './media-content.ts';
import type { MediaItem, MediaList } from '../api/types.ts';

/** The uploaded images, newest first. */
export function Library({ onChoose }: { onChoose: (image: MediaItem) => void }) {
  const words = useMessages();
  const imagePages = useInfiniteQuery({
    queryKey: ['images'],
    queryFn: ({ pageParam }) =>
      call<MediaList>(`merchandising/media?${query({ limit: 50, cursor: pageParam })}`),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const images = imagePages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Box sx={{ mt: 2 }}>
      {imagePages.isSuccess && images.length === 0 && <Typography>{words.say('noImages')}</Typography>}
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))' }}>
        {images.map((image) => (
          <Tile key={image.url} image={image} onChoose={onChoose} />
        ))}
      </Box>
      {imagePages.hasNextPage && (
        <Button onClick={() => void imagePages.fetchNextPage()}>{words.say('more')}</Button>
      )}
    </Box>
  );
}

function Tile({ image, onChoose }: { image: MediaItem; onChoose: (image: MediaItem) => void }) {
  const words = useMessages();
  const { url, width, height, bytes, alt } = image;
  const size = words.say('imageOf', { width, height, kb: Math.ceil(bytes / 1000) });
  return (
    <ButtonBase onClick={() => onChoose(image)} sx={{ display: 'block', textAlign: 'start' }}>
      <Box
        component="img"
        src={smallOf(url)}
        alt={alt ? words.of(alt) : ''}
        loading="lazy"
        sx={{
          width: '100%',
          aspectRatio: '4 / 3',
          objectFit: 'cover',
          display: 'block',
          bgcolor: 'action.hover',
        }}
      />
      <Typography variant="caption" component="span" sx={{ display: 'block' }}>
        {size}
      </Typography>
      {!alt && <Chip size="small" color="warning" variant="outlined" label={words.say('altMissing')} />}
    </ButtonBase>
  );
}
