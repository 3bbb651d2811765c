import type { DataSource } from 'typeorm';
import { Media } from '../../catalog/entities/content/media.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { type MediaWithUsesView, mediaWithUsesView } from './media.view.js';
import { mediaUses } from './media-uses.js';

/** @throws CatalogError not_found */
export async function readMedia(dataSource: DataSource, hash: string): Promise<MediaWithUsesView> {
  const image = await dataSource.getRepository(Media).findOneBy({ hash });
  if (!image) throw imageNotFound();
  return mediaWithUsesView(image, await mediaUses(dataSource, hash));
}

export const imageNotFound = () => new CatalogError('not_found', 'There is no such image.');
