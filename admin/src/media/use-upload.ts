import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { Problem, call } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Media } from '../api/types.ts';

/** Uploads images one after the other; of one that is refused it is told why, and the others go on. */
export function useUpload() {
  const words = useMessages();
  const notify = useNotify();
  const logOut = useLogoutIfAccessDenied();
  const client = useQueryClient();
  const [isUploading, setUploading] = useState(false);
  const uploaded = async (file: File): Promise<Media | undefined> => {
    try {
      return await call<Media>('merchandising/media', { body: file, type: file.type || 'image/jpeg' });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 401) await logOut(error);
      const why = words.reasons(error.faults.map(words.fault)) || words.problem(error.code, error.message);
      notify(words.say('uploadFailed', { name: file.name, why }), {
        type: 'error',
        autoHideDuration: 10_000,
      });
      return undefined;
    }
  };
  const upload = async (files: File[]): Promise<Media[]> => {
    setUploading(true);
    const kept: Media[] = [];
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
