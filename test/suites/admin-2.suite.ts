import { importSpecs } from './import-specs.js';

await importSpecs(['admin'], 1, 2);
