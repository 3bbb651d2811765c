import { useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import type { Alt } from './media.ts';
import type { Media } from '../api/types.ts';

/** Keeps in the library what an image shows. */
export function useDescribe() {
  const client = useQueryClient();
  return async ({ hash }: Media, alt: Alt) => {
    await call(`merchandising/media/${hash}/alt`, { method: 'PUT', body: alt });
    await client.invalidateQueries({ queryKey: ['images'] });
  };
}
