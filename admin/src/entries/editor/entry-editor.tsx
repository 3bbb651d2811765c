import { Box } from '@mui/material';
import { useState } from 'react';
import { useNotify, usePermissions } from 'react-admin';
import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { CONTENTS } from 'virtual:contents';
import { RESOURCES, type ResourceName, contentOf } from '../../api/entries.ts';
import { type JsonObject, isSame } from '../../contents/json-document.ts';
import { differences, merged } from '../../contents/merge.ts';
import type { Localized } from '../../contents/content-schema.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { EntryAside } from './entry-aside.tsx';
import { EntryFields } from './entry-fields.tsx';
import { EntryTitle } from './entry-title.tsx';
import { FieldErrorList } from './field-error-list.tsx';
import { LocalDraftNotice } from '../drafts/local-draft-notice.tsx';
import {
  findLocalDraft,
  isOwn,
  removeLocalDraft,
  draftSlot,
  writeLocalDraft,
} from '../drafts/local-drafts.ts';
import { SaveBar } from './save-bar.tsx';
import { useDirty, writtenIn } from '../drafts/use-dirty.ts';
import { useLocalDraft } from '../drafts/use-local-draft.ts';
import { useSave } from './use-save.ts';
import type { EntryDocument } from '../../api/types.ts';

interface Props {
  resource: ResourceName;
  /** The entry as it was read; undefined for a new one. */
  read: EntryDocument | undefined;
  /** Initial content of a new entry. */
  begun: JsonObject | undefined;
}

/** The editor of an entry: its form, and panels with state and actions. */
export function EntryEditor({ resource, read, begun }: Props) {
  const words = useMessages();
  const notify = useNotify();
  const navigate = useNavigate();
  const { permissions: role } = usePermissions<string>();
  const [entry, setEntry] = useState(read);
  const place = `${resource}/${read?.id ?? 'new'}`;
  const [searchParams] = useSearchParams();
  const [storedDraft, setStoredDraft] = useState(() =>
    begun ? undefined : findLocalDraft(place, searchParams.get('kept')),
  );
  const [slot] = useState(() =>
    storedDraft && isOwn(storedDraft.slot) ? storedDraft.slot : draftSlot(place),
  );
  const localDraft = storedDraft?.draft;
  const [base, setBase] = useState(() =>
    localDraft
      ? { version: localDraft.version, content: localDraft.base }
      : { version: read?.version ?? 0, content: read ? contentOf(read) : {} },
  );
  const [shown, show] = useState<{ field: string }>();
  const form = useForm<JsonObject>({ defaultValues: localDraft?.values ?? begun ?? base.content });
  const isDirty = useDirty(form, base);
  const nameOf = (written: JsonObject) =>
    words.of((written['name'] ?? written['title']) as Localized | undefined);

  useLocalDraft({
    form,
    slot,
    restored: storedDraft,
    base,
    nameOf,
    onFull: () => notify(words.say('keptFailed'), { type: 'warning' }),
  });

  /** Makes the saved content the base of the form and deletes the local draft. */
  const begin = (present: EntryDocument | undefined, values?: JsonObject) => {
    const content = present ? contentOf(present) : {};
    setBase({ version: present?.version ?? 0, content });
    // Resetting every field would move the cursor.
    if (!isSame(writtenIn(form), values ?? content)) form.reset(values ?? content);
    if (storedDraft) removeLocalDraft(storedDraft.slot);
    if (isSame(values ?? content, content)) removeLocalDraft(slot);
    setStoredDraft(undefined);
  };
  const accept = (saved: EntryDocument, values?: JsonObject) => {
    setEntry(saved);
    begin(saved, values);
  };
  const onSaved = (saved: EntryDocument, sent: JsonObject) => {
    notify(words.say('saved', { version: saved.version }), { type: 'success' });
    // The form may have changed while it was being saved.
    const content = contentOf(saved);
    const typed = differences(sent, writtenIn(form), content);
    const values = merged(content, typed, ({ changedBy = 'mine' }) => changedBy) as JsonObject;
    if (read) return accept(saved, values);
    begin(undefined, {});
    // A new entry gets a page of its own, which replaces this one.
    const { version } = saved;
    if (!isSame(values, content))
      writeLocalDraft(draftSlot(`${resource}/${saved.id}`), {
        ...{ version, base: content, values, at: new Date().toISOString(), name: nameOf(values) },
      });
    void navigate(`/${resource}/${saved.id}`, { replace: true });
  };
  const saving = useSave({ resource, id: read?.id, base, form, onSaved });
  /** Shows a field by its dotted path. */
  const goTo = (path: string) => {
    show({ field: path.split('.')[0] ?? '' });
    setTimeout(() => {
      form.setFocus(path);
      // A group of inputs is scrolled to as a whole.
      const place = document.getElementById(`at-${path}`);
      if (!place?.contains(document.activeElement)) place?.focus();
    }, 50);
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
            // Enter selects an option in a list; it must not submit the form.
            const isPicking = (event.target as Element).getAttribute('role') === 'combobox';
            if (event.key === 'Enter' && isPicking) event.preventDefault();
          }}
          onSubmit={(event: React.FormEvent) => {
            event.preventDefault();
            void saving.save();
          }}
        >
          {localDraft && <LocalDraftNotice draft={localDraft} discard={() => begin(entry)} />}
          <FieldErrorList faults={saving.faults} goTo={goTo} />
          <EntryFields content={content} shown={shown} />
          {mayWrite && <SaveBar isDirty={isDirty} isSaving={saving.isSaving} />}
        </Box>
        {entry && <EntryAside {...{ resource, entry, isDirty, mayWrite, accept, goTo }} onState={setEntry} />}
      </Box>
      {saving.conflict && (
        <ConflictDialog
          schema={CONTENTS[content]}
          base={base.content}
          mine={writtenIn(form)}
          theirs={contentOf(saving.conflict)}
          merge={(whole) => {
            accept(saving.conflict as EntryDocument, whole);
            void saving.saveMerged();
          }}
          cancel={saving.dismiss}
        />
      )}
    </FormProvider>
  );
}
