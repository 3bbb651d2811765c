import { importSpecs } from './import-specs.js';

await importSpecs(['torture'], 2, 3);
