import { Box, LinearProgress } from '@mui/material';
import {
  BulkActionsToolbar,
  ColumnsButton,
  CreateButton,
  DataTable,
  FilterButton,
  List,
  SearchInput,
  SelectInput,
  TopToolbar,
  usePermissions,
  useRecordContext,
  useResourceContext,
} from 'react-admin';
import { Link } from 'react-router';
import { type EntrySummary, RESOURCES, type ResourceName } from '../api/entries.ts';
import { LOCALES, type Locale } from '../contents/schema.ts';
import { useWords } from '../words/use-words.ts';
import { BulkEditButton } from './bulk-edit.tsx';
import { CursorPages } from './cursor-pages.tsx';
import { EntryFilter } from './entry-filter.tsx';
import { BulkPublishButton } from './bulk-publish.tsx';
import { RecoverButton } from './recover-button.tsx';
import { StatusChip } from './status-chip.tsx';

const choices = (ids: (string | number)[], name: (id: string) => string) =>
  ids.map((id) => ({ id, name: name(String(id)) }));

/** Not for all pages at once: what is done to many is seen first. */
const BULK = (
  <BulkActionsToolbar selectAllButton={false}>
    <BulkEditButton />
    <BulkPublishButton />
  </BulkActionsToolbar>
);

/** A table that is too wide scrolls by itself. */
const WITHIN = { '& .RaList-main': { minWidth: 0 }, '& .RaDataTable-tableWrapper': { overflowX: 'auto' } };

/** Entries, the last edited first. */
export function EntryList({ resource }: { resource: ResourceName }) {
  const words = useWords();
  const { permissions: role } = usePermissions<string>();
  const { isPaged } = RESOURCES[resource];
  const mayWrite = role !== undefined && role !== 'viewer';
  const filters = [
    <SearchInput
      key="q"
      source="q"
      alwaysOn
      placeholder={words.say('search')}
      slotProps={{ htmlInput: { 'aria-label': words.say('search') } }}
    />,
    <SelectInput
      key="status"
      source="status"
      alwaysOn
      label={words.say('status')}
      choices={choices(['draft', 'changed', 'published'], (id) => words.say(`status.${id as 'draft'}`))}
    />,
    <SelectInput
      key="locale"
      source="locale"
      label={words.say('language')}
      choices={choices([...LOCALES], (id) => words.value(id))}
    />,
    <SelectInput
      key="state"
      source="state"
      label={words.say('state')}
      choices={choices(['active', 'archived', 'deleted'], (id) => words.say(`state.${id as 'active'}`))}
    />,
    ...(isPaged
      ? [
          <SelectInput
            key="completenessBelow"
            source="completenessBelow"
            alwaysOn
            label={words.say('completenessBelow')}
            choices={choices([50, 80, 100], (id) => `${id} %`)}
          />,
        ]
      : []),
    ...(resource === 'products'
      ? [
          <EntryFilter
            key="category"
            source="category"
            among={['categories']}
            label={words.field('categories')}
          />,
          <EntryFilter
            key="material"
            source="material"
            among={['materials']}
            label={words.field('materials')}
          />,
        ]
      : []),
  ];
  return (
    <List
      resource={resource}
      filters={filters}
      title={words.named(resource)}
      perPage={25}
      pagination={<CursorPages />}
      exporter={false}
      sx={WITHIN}
      actions={
        <TopToolbar sx={{ '& .MuiButton-root': { minHeight: 36 } }}>
          <FilterButton />
          <ColumnsButton />
          {mayWrite && <CreateButton />}
        </TopToolbar>
      }
    >
      <DataTable
        rowClick="edit"
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
        <DataTable.Col source="recover" label={words.say('recover')} disableSort>
          <RecoverButton />
        </DataTable.Col>
      </DataTable>
    </List>
  );
}

function Name() {
  const resource = useResourceContext();
  const entry = useRecordContext<EntrySummary>();
  const words = useWords();
  const name = words.of(entry?.name);
  const other = Object.values(entry?.name ?? {}).find((each) => each !== name);
  return (
    <Box>
      <Link to={`/${resource}/${entry?.id}`} onClick={(event) => event.stopPropagation()}>
        {name}
      </Link>
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
  return useWords().when(entry?.updatedAt ?? '');
}

function Score({ locale }: { locale: Locale }) {
  const words = useWords();
  const { score = 0 } = useRecordContext<EntrySummary>()?.completeness[locale] ?? {};
  const label = words.say('completenessOf', { language: words.language(locale), percent: score });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: '6rem' }}>
      <LinearProgress variant="determinate" value={score} aria-label={label} sx={{ flex: 1 }} />
      {score}
    </Box>
  );
}
