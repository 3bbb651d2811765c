import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { ApiProblem, call } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { MediaItem } from '../api/types.ts';

/** Uploads images one after the other; shows the error of a refused one and continues. */
export function useUpload() {
  const words = useMessages();
  const notify = useNotify();
  const logOut = useLogoutIfAccessDenied();
  const client = useQueryClient();
  const [isUploading, setUploading] = useState(false);
  const uploaded = async (file: File): Promise<MediaItem | undefined> => {
    try {
      return await call<MediaItem>('merchandising/media', { body: file, type: file.type || 'image/jpeg' });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.status === 401) await logOut(error);
      const why =
        words.reasons(error.fieldErrors.map(words.fault)) || words.problem(error.code, error.message);
      notify(words.say('uploadFailed', { name: file.name, why }), {
        type: 'error',
        autoHideDuration: 10_000,
      });
      return undefined;
    }
  };
  const upload = async (files: File[]): Promise<MediaItem[]> => {
    setUploading(true);
    const kept: MediaItem[] = [];
    try {
      for (const file of files) {
        const image = await uploaded(file);
        if (image) kept.push(image);
      }
    } finally {
      setUploading(false);
    }
    await client.invalidateQueries({ queryKey: ['images'] });
    return kept;
  };
  return { upload, isUploading };
}
