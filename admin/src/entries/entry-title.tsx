import { useWatch } from 'react-hook-form';
import type { ResourceName } from '../api/entries.ts';
import type { JsonObject } from '../contents/document.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { useWords } from '../words/use-words.ts';

interface Props {
  resource: ResourceName;
  nameOf: (values: JsonObject) => string;
}

/** What is open, by the name that is being written. */
export function EntryTitle({ resource, nameOf }: Props) {
  const words = useWords();
  const [name, title] = useWatch({ name: ['name', 'title'] }) as unknown[];
  return <PageTitle title={`${words.named(resource)} · ${nameOf({ name: name ?? title })}`} />;
}
