import type { ResourceName } from '../../api/entries.ts';
import type { EntryDocument } from '../../api/types.ts';

/** Props of the panels beside an entry's form. */
export interface AsideProps {
  resource: ResourceName;
  entry: EntryDocument;
  isDirty: boolean;
  mayWrite: boolean;
  /** Called when the entry's state has changed, but not its content. */
  onState: (entry: EntryDocument) => void;
  /** Called when the entry's content has changed. */
  accept: (entry: EntryDocument) => void;
  goTo: (path: string) => void;
}
