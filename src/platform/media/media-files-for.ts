import { join } from 'node:path';
import type { Environment } from '../config/environment.js';
import { DiskMediaFiles } from './disk-media-files.js';
import type { MediaFiles } from './media-files.js';
import { S3MediaFiles } from './s3-media-files.js';

/** The bucket where one is configured, else a directory. */
export function mediaFilesFor(environment: Environment): MediaFiles {
  const { MEDIA_S3_ENDPOINT: endpoint, MEDIA_DIR, DATA_DIR } = environment;
  if (endpoint === undefined) return new DiskMediaFiles(MEDIA_DIR ?? join(DATA_DIR, 'media'));
  return new S3MediaFiles({
    endpoint,
    // All are set, or the environment would have been refused.
    name: environment.MEDIA_S3_BUCKET ?? '',
    region: environment.MEDIA_S3_REGION ?? '',
    accessKeyId: environment.MEDIA_S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: environment.MEDIA_S3_SECRET_ACCESS_KEY ?? '',
    timeoutMs: environment.MEDIA_S3_TIMEOUT_MS,
  });
}
