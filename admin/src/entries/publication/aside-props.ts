import type { ResourceName } from '../../api/entries.ts';
import type { Entry } from '../../api/types.ts';

/** What the parts beside an entry's form need. */
export interface AsideProps {
  resource: ResourceName;
  entry: Entry;
  isDirty: boolean;
  mayWrite: boolean;
  /** The service says something new of the entry; its fields stay as they are. */
  onState: (entry: Entry) => void;
  /** The service has other fields now. */
  accept: (entry: Entry) => void;
  goTo: (path: string) => void;
}
