import ArticlesIcon from '@mui/icons-material/ArticleOutlined';
import ProductsIcon from '@mui/icons-material/ChairOutlined';
import CategoriesIcon from '@mui/icons-material/CategoryOutlined';
import MaterialsIcon from '@mui/icons-material/TextureOutlined';
import { QueryClient } from '@tanstack/react-query';
import { type ComponentType } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router';
import { ApiProblem } from './api/call.ts';
import { dataProvider } from './api/data-provider.ts';
import { RESOURCES, type ResourceName } from './api/entries.ts';
import { authProvider } from './api/sign-in.ts';
import { EntryList } from './entries/list/entry-list.tsx';
import { EntryPage } from './entries/editor/entry-page.tsx';
import { HistoryPage } from './entries/history/history-page.tsx';
import { ImportPage } from './imports/import-page.tsx';
import { JobPage } from './jobs/job-page.tsx';
import { MediaPage } from './media/media-page.tsx';
import { SearchPage } from './search/search-page.tsx';
import { i18nProvider } from './messages/i18n.ts';
import { AdminLayout } from './shell/admin-layout.tsx';
import { Dashboard } from './shell/dashboard.tsx';
import { SignInPage } from './shell/sign-in-page.tsx';
import { darkTheme, lightTheme } from './shell/theme.ts';

const ICONS: Partial<Record<ResourceName, ComponentType>> = {
  products: ProductsIcon,
  articles: ArticlesIcon,
  categories: CategoriesIcon,
  materials: MaterialsIcon,
};

const isRefused = (error: Error) => error instanceof ApiProblem && error.status >= 400 && error.status < 500;

/** Retries queries, but not after a 4xx, which would be refused again. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => count < 2 && !isRefused(error) },
  },
});

export function AdminApp() {
  return (
    <Admin
      {...{ queryClient, dataProvider, authProvider, i18nProvider, lightTheme, darkTheme }}
      dashboard={Dashboard}
      layout={AdminLayout}
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
