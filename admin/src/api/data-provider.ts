import type { DataProvider, RaRecord } from 'react-admin';
import { call, query } from './call.ts';
import { pageAt } from './cursors.ts';
import { RESOURCES, type ResourceName } from './entries.ts';

export const pathOf = (resource: string) => `merchandising/${RESOURCES[resource as ResourceName].path}`;

interface Listed {
  items: RaRecord[];
  nextCursor: string | null;
}

const NOT_HERE = () => Promise.reject(new Error('Entries have screens of their own.'));

/** Lists, as react-admin asks for them. Entries are read and written, with their versions, by the admin's own screens. */
export const dataProvider: DataProvider = {
  async getList(resource, { pagination, filter, signal }) {
    const { page = 1, perPage = 20 } = pagination ?? {};
    const asked = query({ ...(filter as object), limit: perPage });
    const { items, hasMore } = await pageAt(`${resource}?${asked}`, page, (cursor) =>
      call<Listed>(
        `${pathOf(resource)}?${asked}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
        {
          signal,
        },
      ),
    );
    return { data: items as never[], pageInfo: { hasNextPage: hasMore, hasPreviousPage: page > 1 } };
  },
  getOne: NOT_HERE,
  getMany: NOT_HERE,
  getManyReference: NOT_HERE,
  create: NOT_HERE,
  update: NOT_HERE,
  updateMany: NOT_HERE,
  delete: NOT_HERE,
  deleteMany: NOT_HERE,
};
