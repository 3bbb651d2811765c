import HomeIcon from '@mui/icons-material/ChecklistOutlined';
import ImportIcon from '@mui/icons-material/FileUploadOutlined';
import MediaIcon from '@mui/icons-material/ImageOutlined';
import SearchIcon from '@mui/icons-material/ManageSearch';
import type { ReactNode } from 'react';
import { Layout, Menu } from 'react-admin';
import { useWords } from '../words/use-words.ts';

function DeskMenu() {
  const words = useWords();
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

export function DeskLayout({ children }: { children: ReactNode }) {
  return <Layout menu={DeskMenu}>{children}</Layout>;
}
