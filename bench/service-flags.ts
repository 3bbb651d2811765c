import { readFileSync } from 'node:fs';
import { packageFile } from '../src/platform/package-file.js';

const { scripts } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as {
  scripts: { start: string };
};

/** What Node is started with by `npm start`. */
export const SERVICE_FLAGS: readonly string[] = scripts.start.match(/--\S+/g) ?? [];
