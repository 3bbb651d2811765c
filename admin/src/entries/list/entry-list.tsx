import {
  ColumnsButton,
  CreateButton,
  FilterButton,
  List,
  SearchInput,
  SelectInput,
  TopToolbar,
  usePermissions,
} from 'react-admin';
import { RESOURCES, type ResourceName } from '../../api/entries.ts';
import { LOCALES } from '../../contents/content-schema.ts';
import { useTitle } from '../../layout/page-title.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { CursorPages } from './cursor-pages.tsx';
import { EntryFilter } from './entry-filter.tsx';
import { EntryTable } from './entry-table.tsx';

const choices = (ids: (string | number)[], name: (id: string) => string) =>
  ids.map((id) => ({ id, name: name(String(id)) }));

/** A table that is too wide scrolls by itself. */
const WITHIN = { '& .RaList-main': { minWidth: 0 }, '& .RaDataTable-tableWrapper': { overflowX: 'auto' } };

/** Entries, the last edited first. */
export function EntryList({ resource }: { resource: ResourceName }) {
  const words = useMessages();
  useTitle(words.named(resource));
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
      <EntryTable mayWrite={mayWrite} />
    </List>
  );
}
