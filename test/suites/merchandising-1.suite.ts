import { importSpecs } from './import-specs.js';

await importSpecs(['merchandising'], 0, 2);
