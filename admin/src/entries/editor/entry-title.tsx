import { useWatch } from 'react-hook-form';
import type { ResourceName } from '../../api/entries.ts';
import type { JsonObject } from '../../contents/json-document.ts';
import { PageTitle } from '../../layout/page-title.tsx';
import { useMessages } from '../../messages/use-messages.ts';

interface Props {
  resource: ResourceName;
  nameOf: (values: JsonObject) => string;
}

/** Title of the page: the current value of the name. */
export function EntryTitle({ resource, nameOf }: Props) {
  const words = useMessages();
  const [name, title] = useWatch({ name: ['name', 'title'] }) as unknown[];
  return <PageTitle title={`${words.named(resource)} · ${nameOf({ name: name ?? title })}`} />;
}
