import { importSpecs } from './import-specs.js';

await importSpecs(['merchandising'], 1, 2);
