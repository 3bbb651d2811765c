import { importSpecs } from './import-specs.js';

await importSpecs(['platform'], 2, 3);
