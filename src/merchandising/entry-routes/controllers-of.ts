import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { entriesController } from './entries.controller.js';
import { EntryDocs } from './entry-docs.js';
import { lifecycleController } from './lifecycle.controller.js';
import { revisionsController } from './revisions.controller.js';
import { translationsController } from './translations.controller.js';

/**
 * The controllers of an entry type.
 * @param path below /v1/merchandising/
 */
export function controllersOf<Content extends EntryContent>(
  path: string,
  tag: string,
  kind: EntryTypeDefinition<Content>,
) {
  const docs = new EntryDocs(kind as unknown as EntryTypeDefinition, tag);
  return [
    entriesController(path, kind, docs),
    revisionsController(path, kind, docs),
    ...(kind.slugOf ? [translationsController(path, kind as unknown as EntryTypeDefinition, docs)] : []),
    ...(kind.isTaxonomy ? [] : [lifecycleController(path, kind, docs)]),
  ];
}
