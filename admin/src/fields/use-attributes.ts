import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import type { Localized } from '../contents/schema.ts';
import { useMessages } from '../messages/use-messages.ts';

interface Term {
  code: string;
  name: Localized;
}

/** Which fields hold codes of shared terms, and of which. */
export const ATTRIBUTES: Record<string, 'styles' | 'colors' | 'rooms'> = {
  style: 'styles',
  color: 'colors',
  rooms: 'rooms',
};

/** The codes that a field may hold, and what they are called. */
export function useAttributes(path: string) {
  const words = useMessages();
  const { data } = useQuery({
    queryKey: ['terms'],
    queryFn: () => call<Record<string, Term[]>>('merchandising/terms'),
    staleTime: Infinity,
  });
  const terms = data?.[ATTRIBUTES[path] ?? ''] ?? [];
  return {
    codes: terms.map(({ code }) => code),
    nameOf: (code: string) => words.of(terms.find((each) => each.code === code)?.name ?? { en: code }),
  };
}
