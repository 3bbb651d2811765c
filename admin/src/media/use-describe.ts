import { useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import type { Alt } from './media-content.ts';
import type { MediaItem } from '../api/types.ts';

/** Saves the alt text of an image in the library. */
export function useDescribe() {
  const client = useQueryClient();
  return async ({ hash }: MediaItem, alt: Alt) => {
    await call(`merchandising/media/${hash}/alt`, { method: 'PUT', body: alt });
    await client.invalidateQueries({ queryKey: ['images'] });
  };
}
