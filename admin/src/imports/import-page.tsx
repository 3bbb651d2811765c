import { Box, Button, FormControlLabel, MenuItem, Paper, Switch, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { sendRequest, call, query } from '../api/call.ts';
import { canonical } from '../contents/json-document.ts';
import { useAction } from '../layout/use-action.ts';
import { session } from '../api/session.ts';
import { FileDrop } from '../fields/file-drop.tsx';
import { isOver } from '../jobs/job.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { LatestJobs } from '../jobs/latest-jobs.tsx';
import { useJob } from '../jobs/use-job.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { ColumnMapping } from './column-mapping.tsx';
import { headersOf } from './headers-of.ts';
import { type Columns, useColumns } from './use-columns.ts';
import type { BackgroundJob } from '../api/types.ts';

type Type = 'product' | 'article';

const isLines = (file: File) => /\.(jsonl|ndjson)$/i.test(file.name);

/** The import page: file, columns, dry run, import. */
export function ImportPage() {
  const words = useMessages();
  const { act, isBusy } = useAction();
  const [type, setType] = useState<Type>('product');
  const [file, setFile] = useState<File>();
  const [headers, setHeaders] = useState<string[]>([]);
  const [chosen, choose] = useState<Columns>({});
  const [keepGood, setKeepGood] = useState(false);
  const [publish, setPublish] = useState(false);
  const { names, guesses } = useColumns(type, headers);
  const columns = { ...guesses, ...chosen };
  const settings = canonical({ type, columns, publish });
  const [ran, setRan] = useState<{ id: string; settings: string; of: File | undefined }>();
  const job = useJob(ran?.id);

  const latest = useRef<File>(undefined);
  const selectFile = async (selected: File | undefined) => {
    setFile(selected);
    setRan(undefined);
    choose({});
    setHeaders([]);
    latest.current = selected;
    const columnHeaders = selected && !isLines(selected) ? await headersOf(selected) : [];
    if (latest.current === selected) setHeaders(columnHeaders);
  };
  const run = (dryRun: boolean) =>
    act(async () => {
      const mapping = await keptMapping(type, columns);
      const onError = keepGood ? 'reject_failed_rows' : 'reject_all';
      const how = query({ type, dryRun, onError, mapping, ...(publish && { publish }) });
      const contentType = file && isLines(file) ? 'application/x-ndjson' : 'text/csv';
      const { id } = await call<BackgroundJob>(`merchandising/imports?${how}`, {
        body: file,
        type: contentType,
      });
      setRan({ id, settings, of: file });
    });
  // A dry run of another file or mapping does not apply.
  const wasTried =
    ran?.of === file && ran?.settings === settings && job?.dryRun && isOver(job) && job.status === 'done';
  const good = Object.entries(job?.counts ?? {}).some(
    ([outcome, count]) => outcome !== 'failed' && count > 0,
  );
  const mayRun = wasTried && good && (keepGood || !job.counts.failed);
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 2, maxWidth: '70rem' }}>
      <PageTitle title={words.work('imports')} />
      <Paper variant="outlined" sx={{ p: 2, display: 'grid', gap: 2 }}>
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
          <TextField
            select
            fullWidth={false}
            size="small"
            label={words.work('importType')}
            value={type}
            onChange={({ target }) => setType(target.value as Type)}
            sx={{ minWidth: 140 }}
          >
            <MenuItem value="product">{words.named('products')}</MenuItem>
            <MenuItem value="article">{words.named('articles')}</MenuItem>
          </TextField>
          <Button onClick={() => void act(() => saveTemplate(type))}>{words.work('template')}</Button>
        </Box>
        <FileDrop
          what={words.work('importFile')}
          accept=".csv,.tsv,.txt,.jsonl,.ndjson"
          onFiles={([first]) => void selectFile(first)}
        >
          {file && <Typography sx={{ mt: 1, fontWeight: 600 }}>{file.name}</Typography>}
        </FileDrop>
        {names && headers.length > 0 && (
          <ColumnMapping {...{ headers, names, columns }} choose={(more) => choose({ ...chosen, ...more })} />
        )}
        <Box>
          <Choice label={words.work('keepGood')} isOn={keepGood} set={setKeepGood} />
          <Choice label={words.work('publishToo')} isOn={publish} set={setPublish} />
        </Box>
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            variant={mayRun ? 'outlined' : 'contained'}
            disabled={!file || isBusy}
            onClick={() => void run(true)}
          >
            {words.work('tryIt')}
          </Button>
          <Button
            variant={mayRun ? 'contained' : 'outlined'}
            disabled={!mayRun || isBusy}
            onClick={() => void run(false)}
          >
            {words.work('runIt')}
          </Button>
          {job?.dryRun && <Typography variant="body2">{words.work('nothingKept')}</Typography>}
        </Box>
      </Paper>
      {job && <JobProgress key={job.id} job={job} />}
      <LatestJobs after={job?.status} />
    </Box>
  );
}

function Choice({ label, isOn, set }: { label: string; isOn: boolean; set: (isOn: boolean) => void }) {
  return (
    <FormControlLabel
      control={<Switch checked={isOn} onChange={({ target }) => set(target.checked)} />}
      label={label}
    />
  );
}

/** Saves the mapping under a generated name, because imports refer to mappings by name; undefined where it is empty. */
async function keptMapping(type: Type, columns: Columns): Promise<string | undefined> {
  if (Object.keys(columns).length === 0) return undefined;
  // A name per person, because colleagues may import at the same time.
  const name = `admin-${type}-${session.me()?.actor}`.replaceAll(/[^\w-]/g, '-').slice(0, 60);
  await call(`merchandising/import-mappings/${name}`, { method: 'PUT', body: { type, columns } });
  return name;
}

async function saveTemplate(type: Type) {
  const response = await sendRequest(`merchandising/imports/template?type=${type}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `${type}s.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
