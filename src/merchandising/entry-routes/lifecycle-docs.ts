import { Endpoint } from '../../platform/http/endpoint.js';
import { ScheduleInput } from '../schedules/schedule.input.js';
import { WarningsView } from '../lifecycle/warnings.view.js';
import type { EntryDocs } from './entry-docs.js';

/** OpenAPI decorators for the lifecycle routes of one entry type. */
export const lifecycleDocs = (docs: EntryDocs) => ({
  schedule: docs.write({
    operationId: `schedule${docs.Type}`,
    summary: `Schedule ${docs.names.one}`,
    description:
      'Sets when the version in If-Match is published and unpublished. Replaces the present schedule.',
    body: ScheduleInput,
  }),

  warnings: Endpoint({
    operationId: `list${docs.Type}Warnings`,
    summary: `List the warnings about ${docs.names.one}`,
    description: 'Lists probable mistakes in the working copy. Warnings do not prevent publishing.',
    response: WarningsView,
    success: 'The warnings',
    errors: [404],
  }),

  archive: docs.write({
    operationId: `archive${docs.Type}`,
    summary: `Archive ${docs.names.one}`,
    description: 'It is no longer public, listed or editable.',
  }),

  unarchive: docs.write({
    operationId: `unarchive${docs.Type}`,
    summary: `Unarchive ${docs.names.one}`,
    description: 'It comes back as a draft.',
  }),

  duplicate: Endpoint({
    operationId: `duplicate${docs.Type}`,
    summary: `Duplicate ${docs.names.one}`,
    description: 'Creates a draft with the same content; a product gets new SKUs.',
    idempotencyKey: true,
    status: 201,
    etag: true,
    response: docs.view,
    success: 'The new working copy',
    errors: [404, 409],
  }),
});
