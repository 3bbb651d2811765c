import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Attributes } from '../api/types.ts';

/** Fields that hold codes of attributes, with the attribute. */
export const ATTRIBUTES: Record<string, 'styles' | 'colors' | 'rooms'> = {
  style: 'styles',
  color: 'colors',
  rooms: 'rooms',
};

/** The values of a field's attribute: codes and names. */
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
