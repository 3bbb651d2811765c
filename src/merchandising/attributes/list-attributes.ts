import type { EntityManager } from 'typeorm';
import { Color, Room, Style } from '../../catalog/entities/content/attributes.entity.js';

/** Every style, colour family and room, each in its order. */
export async function listAttributes(database: Pick<EntityManager, 'getRepository'>) {
  const order = { position: 'ASC', code: 'ASC' } as const;
  return {
    styles: await database.getRepository(Style).find({ order }),
    colors: await database.getRepository(Color).find({ order }),
    rooms: await database.getRepository(Room).find({ order }),
  };
}
