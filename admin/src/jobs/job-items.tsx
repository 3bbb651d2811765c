import {
  Alert,
  Box,
  Button,
  Chip,
  FormControlLabel,
  Link as Anchor,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, query } from '../api/call.ts';
import { CONTENTS } from 'virtual:contents';
import { RESOURCES, type ResourceName, resourceOf } from '../api/entries.ts';
import { schemaAt } from '../contents/content-schema.ts';
import { FormattedValue } from '../changes/formatted-value.tsx';
import { useEntryNames } from '../fields/use-entry-names.ts';
import { useMessages } from '../messages/use-messages.ts';
import { isOver, outcomesOf } from './job.ts';
import type { BackgroundJob, JobItemList, JobError } from '../api/types.ts';

const COLORS = {
  created: 'success',
  updated: 'info',
  unchanged: 'default',
  deleted: 'warning',
  failed: 'error',
} as const;

/** The results of a job by entry: row, changed fields and errors. */
export function JobItems({ job }: { job: BackgroundJob }) {
  const words = useMessages();
  const [isOnlyWrong, showWrong] = useState(false);
  const itemPages = useInfiniteQuery({
    queryKey: ['items', job.id, job.status, isOnlyWrong],
    queryFn: ({ pageParam }) =>
      call<JobItemList>(
        `merchandising/jobs/${job.id}/items?${query({ limit: 100, cursor: pageParam, ...(isOnlyWrong && { outcome: 'failed' }) })}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: isOver(job),
  });
  const resource = resourceOf(job.type);
  const schema = CONTENTS[RESOURCES[resource].content];
  const items = itemPages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', my: 1 }} role="status">
        {outcomesOf(job).map(([outcome, count]) => (
          <Chip key={outcome} color={COLORS[outcome]} label={`${words.say(`outcome.${outcome}`)} ${count}`} />
        ))}
        {job.counts.failed ? (
          <FormControlLabel
            control={<Switch checked={isOnlyWrong} onChange={({ target }) => showWrong(target.checked)} />}
            label={words.work('onlyWrong')}
          />
        ) : null}
      </Box>
      <Faults faults={job.faults} />
      {items.length > 0 && (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{words.work('row')}</TableCell>
              <TableCell>{words.say('outcome')}</TableCell>
              <TableCell>{words.say('field')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {items.map((item) => (
              <TableRow key={item.number}>
                <TableCell>
                  {job.kind === 'import' || item.entryId === null ? (
                    item.number
                  ) : (
                    <ItemName id={item.entryId} resource={resource} />
                  )}
                </TableCell>
                <TableCell>{item.outcome && words.say(`outcome.${item.outcome}`)}</TableCell>
                <TableCell>
                  <Faults faults={item.faults} />
                  {item.changes.map(({ path, old, new: present }) => {
                    const field = { path, schema: schemaAt(schema, path) };
                    return (
                      <div key={path}>
                        {words.place(path)}: <FormattedValue {...field} value={old} beside={present} /> →{' '}
                        <FormattedValue {...field} value={present} beside={old} />
                      </div>
                    );
                  })}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {itemPages.hasNextPage && (
        <Button onClick={() => void itemPages.fetchNextPage()}>{words.say('more')}</Button>
      )}
    </Box>
  );
}

function ItemName({ id, resource }: { id: string; resource: ResourceName }) {
  const name = useEntryNames([resource], [id])(id);
  return (
    <Anchor component={Link} to={`/${resource}/${id}`}>
      {name}
    </Anchor>
  );
}

function Faults({ faults }: { faults: JobError[] }) {
  const words = useMessages();
  if (faults.length === 0) return null;
  return (
    <Alert severity="error" sx={{ py: 0 }}>
      {withoutRedundantErrors(faults).map((fault, at) => (
        <div key={at}>
          {[
            fault.row && words.work('rowOf', { number: fault.row }),
            fault.column ?? (fault.path && words.place(fault.path)),
            fault.value !== undefined && `“${fault.value}”`,
            words.fault(fault),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      ))}
    </Alert>
  );
}

/** An empty required cell has one error instead of one for each rule. */
function withoutRedundantErrors(faults: JobError[]): JobError[] {
  const isBlank = ({ value, column, code }: JobError) =>
    value === undefined && column !== undefined && code === 'is_string';
  const blank = new Set(faults.filter(isBlank).map(({ column }) => column));
  return faults.flatMap((fault) => {
    if (!blank.has(fault.column)) return [fault];
    return isBlank(fault) ? [{ ...fault, code: 'missing', message: 'is needed' }] : [];
  });
}
