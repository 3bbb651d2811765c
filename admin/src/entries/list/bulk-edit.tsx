import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  TextField,
} from '@mui/material';
import { useEffect, useState } from 'react';
import { useListContext, useNotify, useRefresh, useUnselectAll } from 'react-admin';
import { FormProvider, useForm } from 'react-hook-form';
import { CONTENTS } from 'virtual:contents';
import { call } from '../../api/call.ts';
import { RESOURCES, type ResourceName } from '../../api/entries.ts';
import { type JsonObject, withoutBlanks } from '../../contents/json-document.ts';
import { Field } from '../form/field.tsx';
import { JobItems } from '../../jobs/job-items.tsx';

import { useUndo } from '../../jobs/use-undo.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { useAction } from '../../layout/use-action.ts';
import type { EntrySummary, BackgroundJob } from '../../api/types.ts';

/** Dialog for one change of all selected entries: a dry run first; the result can be undone. */
export function BulkEditButton() {
  const words = useMessages();
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => open(true)}>
        {words.say('bulkEdit')}
      </Button>
      {isOpen && <BulkEditDialog close={() => open(false)} />}
    </>
  );
}

function BulkEditDialog({ close }: { close: () => void }) {
  const words = useMessages();
  const notify = useNotify();
  const refresh = useRefresh();
  const { resource, data = [], selectedIds } = useListContext<EntrySummary>();
  const unselect = useUnselectAll(resource);
  const { content, type } = RESOURCES[resource as ResourceName];
  const schema = CONTENTS[content];
  const { act, isBusy } = useAction();
  const form = useForm<JsonObject>({ defaultValues: {} });
  const [field, setField] = useState('');
  const [isCleared, clear] = useState(false);
  const [trial, setTrial] = useState<{ patch: JsonObject; job: BackgroundJob }>();
  const [undo, setUndo] = useState<BackgroundJob>();
  // A dry run of another value does not apply to this one.
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: () => setTrial(undefined) }),
    [form],
  );
  // The versions in the list, so that later changes of others are not overwritten.
  const entries = data
    .filter(({ id }) => selectedIds.includes(id))
    .map(({ id, version }) => ({ id, version }));
  const run = (patch: JsonObject, dryRun: boolean) =>
    call<BackgroundJob>('merchandising/bulk-edits?wait=60', { body: { type, entries, patch, dryRun } });
  const tryIt = () =>
    act(async () => {
      const value = isCleared ? null : (withoutBlanks(form.getValues(field)) ?? null);
      const patch = { [field]: value };
      setTrial({ patch, job: await run(patch, true) });
    });
  const apply = (patch: JsonObject) =>
    act(async () => {
      const job = await run(patch, false);
      notify(words.say('bulkDone', { count: job.counts['updated'] ?? 0 }), { type: 'success' });
      setTrial({ patch, job });
      setUndo(job);
      refresh();
    });
  const undoJob = useUndo();
  const takeBack = (job: BackgroundJob) =>
    act(() => undoJob(job)).finally(() => {
      leave();
      refresh();
    });
  const leave = () => {
    if (undo) unselect();
    close();
  };
  return (
    <Dialog open fullWidth maxWidth="md" onClose={leave} aria-labelledby="bulk-title">
      <DialogTitle id="bulk-title">{words.say('bulkEdit')}</DialogTitle>
      <DialogContent>
        <FormProvider {...form}>
          <TextField
            select
            fullWidth
            size="small"
            label={words.say('bulkField')}
            value={field}
            onChange={({ target }) => (setField(target.value), setTrial(undefined))}
            sx={{ my: 1.5 }}
          >
            {Object.keys(schema.properties ?? {}).map((each) => (
              <MenuItem key={each} value={each}>
                {words.field(each)}
              </MenuItem>
            ))}
          </TextField>
          {field && (
            <FormControlLabel
              control={
                <Checkbox
                  checked={isCleared}
                  onChange={({ target }) => (clear(target.checked), setTrial(undefined))}
                />
              }
              label={words.say('bulkClear')}
            />
          )}
          {field && !isCleared && (
            <Field key={field} path={field} schema={schema.properties?.[field] ?? {}} />
          )}
        </FormProvider>
        {trial && <JobItems job={trial.job} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={leave}>{words.say(undo ? 'back' : 'cancel')}</Button>
        {undo && <Button onClick={() => void takeBack(undo)}>{words.say('undo')}</Button>}
        {!undo && (
          <Button disabled={!field || isBusy} onClick={() => void tryIt()}>
            {words.say('bulkTry')}
          </Button>
        )}
        {!undo && (
          <Button
            variant="contained"
            disabled={isBusy || !trial?.job.counts['updated']}
            onClick={() => trial && void apply(trial.patch)}
          >
            {words.say('bulkApply', { count: trial?.job.counts['updated'] ?? entries.length })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
