import { useQueries } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { RESOURCES, type ResourceName } from '../api/entries.ts';
import type { Localized } from '../contents/content-schema.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { EntrySummary } from '../api/types.ts';

/** Resources that a field refers to, by the field's name. */
export const AMONG: Record<string, ResourceName[]> = {
  categories: ['categories'],
  parent: ['categories'],
  material: ['materials'],
  product: ['products'],
  pins: ['products', 'articles'],
  boosts: ['products', 'articles'],
  hides: ['products', 'articles'],
};

/**
 * Names of entries by their ids; dots while they are loading.
 * @param known entries whose names are known already
 */
export function useEntryNames(among: ResourceName[], ids: string[], known: EntrySummary[] = []) {
  const words = useMessages();
  const read = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['name', id],
      staleTime: 60_000,
      retry: false,
      queryFn: () => nameOf(among, id),
    })),
  });
  const names = new Map<string, Localized>(known.map(({ id, name }) => [id, name]));
  for (const [at, id] of ids.entries()) {
    const { data, isError } = read[at] ?? {};
    // An entry that no longer exists is shown by its id.
    if (data ?? isError) names.set(id, data ?? { en: id });
  }
  return (id: string) => (names.has(id) ? words.of(names.get(id)) : '…');
}

async function nameOf(among: ResourceName[], id: string): Promise<Localized> {
  const reads = among.map((name) =>
    call<{ name?: Localized; title?: Localized }>(`merchandising/${RESOURCES[name].path}/${id}`),
  );
  const { name, title } = await Promise.any(reads);
  return name ?? title ?? {};
}
