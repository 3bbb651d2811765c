import { importSpecs } from './import-specs.js';

await importSpecs(['platform'], 0, 2);
