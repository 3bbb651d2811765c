import type { DataSource } from 'typeorm';
import { Picture } from '../../catalog/entities/content/picture.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { type PictureWithUsesView, pictureWithUsesView } from './picture.view.js';
import { pictureUses } from './picture-uses.js';

/** @throws CatalogError not_found */
export async function readPicture(dataSource: DataSource, hash: string): Promise<PictureWithUsesView> {
  const picture = await dataSource.getRepository(Picture).findOneBy({ hash });
  if (!picture) throw pictureNotFound();
  return pictureWithUsesView(picture, await pictureUses(dataSource, hash));
}

export const pictureNotFound = () => new CatalogError('not_found', 'There is no such picture.');
