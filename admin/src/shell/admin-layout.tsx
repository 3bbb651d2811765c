import HomeIcon from '@mui/icons-material/ChecklistOutlined';
import ImportIcon from '@mui/icons-material/FileUploadOutlined';
import MediaIcon from '@mui/icons-material/ImageOutlined';
import SearchIcon from '@mui/icons-material/ManageSearch';
import type { ReactNode } from 'react';
import { AppBar, Layout, LocalesMenuButton, Menu, ToggleThemeButton, UserMenu } from 'react-admin';
import { session } from '../api/session.ts';
import { useReadErrors } from './use-read-errors.ts';
import { useMessages } from '../messages/use-messages.ts';

function DeskMenu() {
  const words = useMessages();
  return (
    <Menu>
      <Menu.Item to="/" primaryText={words.say('todo')} leftIcon={<HomeIcon />} />
      {['products', 'articles', 'categories', 'materials'].map((name) => (
        <Menu.ResourceItem key={name} name={name} />
      ))}
      <Menu.Item to="/media" primaryText={words.say('media')} leftIcon={<MediaIcon />} />
      <Menu.Item to="/imports" primaryText={words.work('imports')} leftIcon={<ImportIcon />} />
      <Menu.Item to="/search" primaryText={words.work('searchDesk')} leftIcon={<SearchIcon />} />
    </Menu>
  );
}

/** On phones, wide content scrolls by itself instead of the whole page. */
const NARROW = {
  minWidth: 0,
  '& .RaLayout-appFrame, & .RaLayout-contentWithSidebar, & .RaLayout-content': { minWidth: 0, width: '100%' },
};

/** A title for which there is no room ends in dots: only what stands in line with it does. */
const CUT = { '& .RaAppBar-title *': { display: 'inline' } };

const TOOLS = (
  <>
    <LocalesMenuButton />
    <ToggleThemeButton />
  </>
);

function DeskBar() {
  const me = session.me();
  // Its accessible name is the name of the principal.
  return <AppBar sx={CUT} toolbar={TOOLS} userMenu={<UserMenu label={me?.name ?? me?.actor ?? ''} />} />;
}

export function AdminLayout({ children }: { children: ReactNode }) {
  useReadErrors();
  return (
    <Layout menu={DeskMenu} appBar={DeskBar} sx={NARROW}>
      {children}
    </Layout>
  );
}
