import ArticlesIcon from '@mui/icons-material/ArticleOutlined';
import ProductsIcon from '@mui/icons-material/ChairOutlined';
import CategoriesIcon from '@mui/icons-material/CategoryOutlined';
import MaterialsIcon from '@mui/icons-material/TextureOutlined';
import { type ComponentType } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router';
import { dataProvider } from '../api/data-provider.ts';
import { RESOURCES, type ResourceName } from '../api/entries.ts';
import { authProvider } from '../api/sign-in.ts';
import { EntryList } from '../entries/entry-list.tsx';
import { EntryPage } from '../entries/entry-page.tsx';
import { HistoryPage } from '../entries/history-page.tsx';
import { ImportPage } from '../imports/import-page.tsx';
import { JobPage } from '../jobs/job-page.tsx';
import { MediaPage } from '../media/media-page.tsx';
import { SearchPage } from '../search/search-page.tsx';
import { i18nProvider } from '../words/i18n.ts';
import { DeskLayout } from './desk-layout.tsx';
import { FirstScreen } from './first-screen.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { darkTheme, lightTheme } from './theme.ts';

const ICONS: Partial<Record<ResourceName, ComponentType>> = {
  products: ProductsIcon,
  articles: ArticlesIcon,
  categories: CategoriesIcon,
  materials: MaterialsIcon,
};

export function Desk() {
  return (
    <Admin
      {...{ dataProvider, authProvider, i18nProvider, lightTheme, darkTheme }}
      dashboard={FirstScreen}
      layout={DeskLayout}
      loginPage={SignInPage}
      disableTelemetry
      requireAuth
    >
      {(Object.keys(RESOURCES) as ResourceName[]).map((name) => (
        <Resource
          key={name}
          name={name}
          {...(ICONS[name] && { icon: ICONS[name] })}
          list={<EntryList resource={name} />}
          create={<EntryPage resource={name} />}
          edit={<EntryPage resource={name} />}
        >
          <Route path=":id/history" element={<HistoryPage resource={name} />} />
        </Resource>
      ))}
      <CustomRoutes>
        <Route path="/media" element={<MediaPage />} />
        <Route path="/imports" element={<ImportPage />} />
        <Route path="/jobs/:id" element={<JobPage />} />
        <Route path="/search" element={<SearchPage />} />
      </CustomRoutes>
    </Admin>
  );
}
