import { Alert, Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Loading } from 'react-admin';
import { useLocation, useParams } from 'react-router';
import { type ApiProblem, call } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';
import { type ResourceName } from '../../api/entries.ts';
import type { JsonObject } from '../../contents/json-document.ts';
import { PageTitle } from '../../layout/page-title.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { EntryEditor } from './entry-editor.tsx';
import { findLocalDraft } from '../drafts/local-drafts.ts';
import { OrphanedDraft } from '../drafts/orphaned-draft.tsx';
import type { EntryDocument } from '../../api/types.ts';

/** The page of one entry, or of a new one. */
export function EntryPage({ resource }: { resource: ResourceName }) {
  const words = useMessages();
  const { id } = useParams();
  const { state } = useLocation() as { state: { begun?: JsonObject } | null };
  // Read once: changes of others must not replace the values of a form in use.
  const { data, error } = useQuery<EntryDocument, ApiProblem>({
    queryKey: ['entry', resource, id],
    queryFn: () => call<EntryDocument>(`${pathOf(resource)}/${id}`),
    enabled: id !== undefined,
    ...{ staleTime: Infinity, gcTime: 0, retry: false },
    ...{ refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  const orphan = error?.status === 404 && findLocalDraft(`${resource}/${id}`, null);
  if (error)
    return (
      <Box sx={{ p: 3 }}>
        <PageTitle title={words.named(resource)} />
        <Alert severity="error">{words.problem(error.code, error.message)}</Alert>
        {orphan && <OrphanedDraft resource={resource} orphan={orphan} />}
      </Box>
    );
  if (id !== undefined && !data) return <Loading />;
  return <EntryEditor key={id ?? 'new'} resource={resource} read={data} begun={state?.begun} />;
}
