import { useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import type { Alt } from './picture.ts';
import type { Picture } from '../api/types.ts';

/** Keeps in the library what a picture shows. */
export function useDescribe() {
  const client = useQueryClient();
  return async ({ hash }: Picture, alt: Alt) => {
    await call(`merchandising/media/${hash}/alt`, { method: 'PUT', body: alt });
    await client.invalidateQueries({ queryKey: ['pictures'] });
  };
}
