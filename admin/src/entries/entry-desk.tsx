import { Box } from '@mui/material';
import { useState } from 'react';
import { useNotify, usePermissions } from 'react-admin';
import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { CONTENTS } from 'virtual:contents';
import { type Entry, RESOURCES, type ResourceName, contentOf } from '../api/entries.ts';
import type { JsonObject } from '../contents/document.ts';
import type { Localized } from '../contents/schema.ts';
import { useWords } from '../words/use-words.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { EntryAside } from './entry-aside.tsx';
import { EntryFields } from './entry-fields.tsx';
import { EntryTitle } from './entry-title.tsx';
import { FaultList } from './fault-list.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { readKept, removeKept } from './kept.ts';
import { SaveBar } from './save-bar.tsx';
import { useDirty, writtenIn } from './use-dirty.ts';
import { useKept } from './use-kept.ts';
import { useSave } from './use-save.ts';

interface Props {
  resource: ResourceName;
  /** As it was read; none for a new one. */
  read: Entry | undefined;
  /** What a new one says to begin with. */
  begun: JsonObject | undefined;
}

/** Where an entry is written: its fields, and beside them what is said of it and done with it. */
export function EntryDesk({ resource, read, begun }: Props) {
  const words = useWords();
  const notify = useNotify();
  const navigate = useNavigate();
  const { permissions: role } = usePermissions<string>();
  const [entry, setEntry] = useState(read);
  const place = `${resource}/${read?.id ?? 'new'}`;
  const [kept, setKept] = useState(() => readKept(place));
  const [base, setBase] = useState(() =>
    kept
      ? { version: kept.version, content: kept.base }
      : { version: read?.version ?? 0, content: read ? contentOf(read) : {} },
  );
  const [shown, show] = useState<{ field: string }>();
  const form = useForm<JsonObject>({ defaultValues: kept?.values ?? begun ?? base.content });
  const isDirty = useDirty(form, base);
  const nameOf = (written: JsonObject) =>
    words.of((written['name'] ?? written['title']) as Localized | undefined);

  useKept({ form, place, base, nameOf, onFull: () => notify(words.say('keptFailed'), { type: 'warning' }) });

  /** What the service has takes the place of what is in the form. */
  const begin = (present: Entry | undefined) => {
    const content = present ? contentOf(present) : {};
    setBase({ version: present?.version ?? 0, content });
    form.reset(content);
    setKept(null);
    removeKept(place);
  };
  const accept = (saved: Entry) => {
    setEntry(saved);
    begin(saved);
  };
  const onSaved = (saved: Entry) => {
    notify(words.say('saved', { version: saved.version }), { type: 'success' });
    if (read) return accept(saved);
    // What is said of a new one stands on its own page, which takes the place of this one.
    begin(saved);
    void navigate(`/${resource}/${saved.id}`, { replace: true });
  };
  const saving = useSave({ resource, id: read?.id, base, form, onSaved });
  /** Shows a field by its dotted path. */
  const goTo = (path: string) => {
    show({ field: path.split('.')[0] ?? '' });
    setTimeout(() => form.setFocus(path), 50);
  };

  const { content } = RESOURCES[resource];
  const mayWrite = role !== 'viewer';
  return (
    <FormProvider {...form}>
      <EntryTitle resource={resource} nameOf={nameOf} />
      <Box sx={{ display: 'flex', gap: 3, flexDirection: { xs: 'column', lg: 'row' }, p: { xs: 1, sm: 2 } }}>
        <Box
          component="form"
          noValidate
          sx={{ flex: 1, minWidth: 0 }}
          onKeyDown={(event: React.KeyboardEvent) => {
            // Enter chooses what a list offers; it is not meant for the whole form.
            const isPicking = (event.target as Element).getAttribute('role') === 'combobox';
            if (event.key === 'Enter' && isPicking) event.preventDefault();
          }}
          onSubmit={(event: React.FormEvent) => {
            event.preventDefault();
            void saving.save();
          }}
        >
          {kept && <KeptNotice kept={kept} discard={() => begin(entry)} />}
          <FaultList faults={saving.faults} goTo={goTo} />
          <EntryFields content={content} shown={shown} />
          {mayWrite && <SaveBar isDirty={isDirty} isSaving={saving.isSaving} />}
        </Box>
        {entry && <EntryAside {...{ resource, entry, isDirty, mayWrite, accept, goTo }} onState={setEntry} />}
      </Box>
      {saving.theirs && (
        <ConflictDialog
          schema={CONTENTS[content]}
          base={base.content}
          mine={writtenIn(form)}
          theirs={contentOf(saving.theirs)}
          merge={(whole) => {
            setBase({ version: saving.theirs?.version ?? 0, content: contentOf(saving.theirs as Entry) });
            void saving.saveMerged(whole);
          }}
          cancel={saving.dismiss}
        />
      )}
    </FormProvider>
  );
}
