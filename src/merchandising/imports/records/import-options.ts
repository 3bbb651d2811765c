import type { Format } from '../../tabular/read-file.js';
import { type Mapping } from './mapping.js';
import { type Creatable } from './resolve-references.js';

export interface ImportOptions {
  format: Format;
  /** As it was when the import was made. */
  mapping: Mapping;
  create: Creatable[];
  /** Whether the public is shown what the rows say. */
  publish?: boolean;
}
