import { Endpoint } from '../../platform/http/endpoint.js';
import { DiscardInput } from '../revisions/revisions.input.js';
import { RevisionListView, RevisionView, RevisionChangesView } from '../revisions/revision.view.js';
import type { EntryDocs } from './entry-docs.js';

/** OpenAPI decorators for the revision routes of one entry type. */
export const revisionDocs = (docs: EntryDocs) => ({
  list: Endpoint({
    operationId: `list${docs.Type}Revisions`,
    summary: `List the revisions of ${docs.names.one}`,
    response: RevisionListView,
    success: 'A page of revisions, newest first',
    errors: [404],
  }),

  get: Endpoint({
    operationId: `get${docs.Type}Revision`,
    summary: `Get a revision of ${docs.names.one}`,
    response: RevisionView,
    success: 'The revision with its content',
    errors: [404],
  }),

  compare: Endpoint({
    operationId: `compare${docs.Type}Revisions`,
    summary: `Compare revisions of ${docs.names.one}`,
    description: 'Lists the fields that differ, with their old and new values.',
    response: RevisionChangesView,
    success: 'The fields that differ',
    errors: [404],
  }),

  restore: docs.write({
    operationId: `restore${docs.Type}Revision`,
    summary: `Restore a revision of ${docs.names.one}`,
    description: 'Creates a new revision with the content of this one.',
  }),

  recover: docs.write({
    operationId: `recover${docs.Type}`,
    summary: `Recover ${docs.names.one} from the trash`,
    description: 'It comes back as a draft. Possible for 30 days after it was deleted.',
  }),

  discard: docs.write({
    operationId: `discard${docs.Type}Changes`,
    summary: `Discard the unpublished changes of ${docs.names.one}`,
    description: 'Resets the working copy to the published revision.',
    body: DiscardInput,
    bodyIsOptional: true,
  }),
});
