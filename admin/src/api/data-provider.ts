import type { DataProvider, RaRecord } from 'react-admin';
import { call, query } from './call.ts';
import { pageAt } from './cursors.ts';
import { RESOURCES, type ResourceName } from './entries.ts';

export const pathOf = (resource: string) => `merchandising/${RESOURCES[resource as ResourceName].path}`;

interface Listed {
  items: RaRecord[];
  nextCursor: string | null;
}

const NOT_HERE = () => Promise.reject(new Error('Entries are written by their own screens.'));

/** Lists and single entries, as react-admin asks for them. Writing names a version, so the desk's own screens do it. */
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
  async getOne(resource, { id, signal }) {
    return { data: await call(`${pathOf(resource)}/${id}`, { signal }) };
  },
  async getMany(resource, { ids, signal }) {
    return { data: await Promise.all(ids.map((id) => call<never>(`${pathOf(resource)}/${id}`, { signal }))) };
  },
  getManyReference: NOT_HERE,
  create: NOT_HERE,
  update: NOT_HERE,
  updateMany: NOT_HERE,
  delete: NOT_HERE,
  deleteMany: NOT_HERE,
};
