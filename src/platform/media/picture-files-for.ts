import { join } from 'node:path';
import type { Environment } from '../config/environment.js';
import { DiskPictureFiles } from './disk-picture-files.js';
import type { PictureFiles } from './picture-files.js';
import { S3PictureFiles } from './s3-picture-files.js';

/** In the bucket that was given, else on the disk. */
export function pictureFilesFor(environment: Environment): PictureFiles {
  const { MEDIA_S3_ENDPOINT: endpoint, MEDIA_DIR, DATA_DIR } = environment;
  if (endpoint === undefined) return new DiskPictureFiles(MEDIA_DIR ?? join(DATA_DIR, 'media'));
  return new S3PictureFiles({
    endpoint,
    // All are there, or the environment would have been refused.
    name: environment.MEDIA_S3_BUCKET ?? '',
    region: environment.MEDIA_S3_REGION ?? '',
    accessKeyId: environment.MEDIA_S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: environment.MEDIA_S3_SECRET_ACCESS_KEY ?? '',
    timeoutMs: environment.MEDIA_S3_TIMEOUT_MS,
  });
}
