import { importSpecs } from './import-specs.js';

await importSpecs(['desk'], 1, 2);
