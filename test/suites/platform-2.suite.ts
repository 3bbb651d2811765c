import { importSpecs } from './import-specs.js';

await importSpecs(['platform'], 1, 2);
