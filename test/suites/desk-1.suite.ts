import { importSpecs } from './import-specs.js';

await importSpecs(['desk'], 0, 2);
