import { Box, Link as Anchor, LinearProgress, type Theme, useMediaQuery } from '@mui/material';
import {
  BulkActionsToolbar,
  DataTable,
  useListContext,
  useRecordContext,
  useResourceContext,
} from 'react-admin';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { RESOURCES, type ResourceName } from '../../api/entries.ts';
import { LOCALES, type ContentLocale } from '../../contents/content-schema.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { BulkEditButton } from './bulk-edit.tsx';
import { BulkPublishButton } from './bulk-publish.tsx';
import { RecoverButton } from './recover-button.tsx';
import { StatusChip } from '../status-chip.tsx';
import type { EntrySummary } from '../../api/types.ts';

/** Selects only the entries of the current page, so that bulk edits apply to visible ones. */
const BULK = (
  <BulkActionsToolbar selectAllButton={false}>
    <BulkEditButton />
    <BulkPublishButton />
  </BulkActionsToolbar>
);

/** Columns that are hidden by default; on phones, more of them. */
const HIDDEN = { wide: ['version'], narrow: ['version', 'updatedAt', 'completeness.en'] };

/** The table of entries. */
export function EntryTable({ mayWrite }: { mayWrite: boolean }) {
  const words = useMessages();
  const { resource, filterValues, page, onUnselectItems } = useListContext();
  // Bulk actions apply to visible entries.
  const pageKey = JSON.stringify([page, filterValues]);
  const previousKey = useRef(pageKey);
  useEffect(() => {
    if (previousKey.current === pageKey) return;
    previousKey.current = pageKey;
    onUnselectItems();
  }, [pageKey, onUnselectItems]);
  const isNarrow = useMediaQuery(({ breakpoints }: Theme) => breakpoints.down('sm'));
  const { isPaged } = RESOURCES[resource as ResourceName];
  return (
    <DataTable
      rowClick="edit"
      hiddenColumns={HIDDEN[isNarrow ? 'narrow' : 'wide']}
      {...(mayWrite && isPaged ? { bulkActionsToolbar: BULK } : { bulkActionButtons: false as const })}
    >
      <DataTable.Col source="name" label={words.field('name')} disableSort>
        <Name />
      </DataTable.Col>
      <DataTable.Col source="status" label={words.say('status')} disableSort>
        <Status />
      </DataTable.Col>
      {isPaged &&
        LOCALES.map((locale) => (
          <DataTable.Col
            key={locale}
            source={`completeness.${locale}`}
            label={`${words.say('completeness')} · ${words.language(locale)}`}
            disableSort
          >
            <Score locale={locale} />
          </DataTable.Col>
        ))}
      <DataTable.Col source="updatedAt" label={words.say('updated')} disableSort>
        <Updated />
      </DataTable.Col>
      <DataTable.Col source="version" label={words.say('revision', { number: '' })} disableSort />
      {(filterValues as { state?: string }).state === 'deleted' && (
        <DataTable.Col source="recover" label={words.say('recover')} disableSort>
          <RecoverButton />
        </DataTable.Col>
      )}
    </DataTable>
  );
}

function Name() {
  const resource = useResourceContext();
  const entry = useRecordContext<EntrySummary>();
  const words = useMessages();
  const name = words.of(entry?.name);
  const other = Object.values(entry?.name ?? {}).find((each) => each !== name);
  return (
    <Box>
      <Anchor
        component={Link}
        to={`/${resource}/${entry?.id}`}
        onClick={(event: React.MouseEvent) => event.stopPropagation()}
      >
        {name}
      </Anchor>
      {other && (
        <Box component="span" sx={{ color: 'text.secondary', display: 'block', fontSize: '0.85em' }}>
          {other}
        </Box>
      )}
    </Box>
  );
}

function Status() {
  const entry = useRecordContext<EntrySummary>();
  return entry ? <StatusChip status={entry.status} /> : null;
}

function Updated() {
  const entry = useRecordContext<EntrySummary>();
  const words = useMessages();
  return <Box sx={{ whiteSpace: 'nowrap' }}>{words.when(entry?.updatedAt ?? '')}</Box>;
}

function Score({ locale }: { locale: ContentLocale }) {
  const words = useMessages();
  const { score = 0 } = useRecordContext<EntrySummary>()?.completeness[locale] ?? {};
  const label = words.say('completenessOf', { language: words.language(locale), percent: score });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: '6rem' }}>
      <LinearProgress variant="determinate" value={score} aria-label={label} sx={{ flex: 1 }} />
      {score}
    </Box>
  );
}
