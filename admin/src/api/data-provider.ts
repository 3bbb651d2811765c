import type { DataProvider, RaRecord } from 'react-admin';
import { call, query } from './call.ts';
import { pageAt } from './cursors.ts';
import { RESOURCES, type ResourceName } from './entries.ts';

export const pathOf = (resource: string) => `merchandising/${RESOURCES[resource as ResourceName].path}`;

interface ListPage {
  items: RaRecord[];
  nextCursor: string | null;
}

const notSupported = () => Promise.reject(new Error('Entries have screens of their own.'));

/** Lists for react-admin. Entries are read and written, with their versions, by the admin's own screens. */
export const dataProvider: DataProvider = {
  async getList(resource, { pagination, filter, signal }) {
    const { page = 1, perPage = 20 } = pagination ?? {};
    const search = query({ ...(filter as object), limit: perPage });
    const { items, hasMore } = await pageAt(`${resource}?${search}`, page, (cursor) =>
      call<ListPage>(
        `${pathOf(resource)}?${search}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
        {
          signal,
        },
      ),
    );
    return { data: items as never[], pageInfo: { hasNextPage: hasMore, hasPreviousPage: page > 1 } };
  },
  getOne: notSupported,
  getMany: notSupported,
  getManyReference: notSupported,
  create: notSupported,
  update: notSupported,
  updateMany: notSupported,
  delete: notSupported,
  deleteMany: notSupported,
};
