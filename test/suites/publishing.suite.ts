import { importSpecs } from './import-specs.js';

await importSpecs(['fuzz', 'publishing', 'catalog']);
