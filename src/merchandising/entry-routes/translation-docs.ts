import { Endpoint } from '../../platform/http/endpoint.js';
import { TranslationsView } from '../translations/translations.view.js';
import { ConfirmInput } from '../translations/translations.input.js';
import type { EntryDocs } from './entry-docs.js';

/** OpenAPI decorators for the translation routes of one entry type. */
export const translationDocs = (docs: EntryDocs) => ({
  list: Endpoint({
    operationId: `list${docs.Type}Translations`,
    summary: `List the translations of ${docs.names.one}`,
    description: 'Lists every text beside its translation, and whether the source has changed since.',
    response: TranslationsView,
    success: 'The texts and their translations',
    etag: true,
    errors: [404],
  }),

  confirm: Endpoint({
    operationId: `confirm${docs.Type}Translations`,
    summary: `Confirm outdated translations of ${docs.names.one}`,
    description: 'Marks translations as up to date although their source has changed.',
    body: ConfirmInput,
    bodyIsOptional: true,
    ifMatch: true,
    response: TranslationsView,
    success: 'The texts and their translations',
    errors: [404, 409],
  }),
});
