import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Attributes } from '../api/types.ts';

/** Which fields hold codes of attributes, and of which. */
export const ATTRIBUTES: Record<string, 'styles' | 'colors' | 'rooms'> = {
  style: 'styles',
  color: 'colors',
  rooms: 'rooms',
};

/** The codes that a field may hold, and what they are called. */
export function useAttributes(path: string) {
  const words = useMessages();
  const { data } = useQuery({
    queryKey: ['attributes'],
    queryFn: () => call<Attributes>('merchandising/attributes'),
    staleTime: Infinity,
  });
  const attribute = ATTRIBUTES[path];
  const values = (attribute && data?.[attribute]) ?? [];
  return {
    codes: values.map(({ code }) => code),
    nameOf: (code: string) => words.of(values.find((each) => each.code === code)?.name ?? { en: code }),
  };
}
