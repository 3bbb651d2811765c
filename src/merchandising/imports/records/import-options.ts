import type { Format } from '../../tabular/read-file.js';
import { type Mapping } from './mapping.js';
import { type Creatable } from './resolve-references.js';

export interface ImportOptions {
  format: Format;
  /** A copy, so that later changes of the mapping do not affect the job. */
  mapping: Mapping;
  create: Creatable[];
  /** Publish the imported entries. */
  publish?: boolean;
}
