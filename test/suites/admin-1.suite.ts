import { importSpecs } from './import-specs.js';

await importSpecs(['admin'], 0, 2);
