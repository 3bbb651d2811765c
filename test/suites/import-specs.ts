import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Imports the specs of some folders into one test file. Loading the service takes seconds of processor time, and Jest
 * repeats it for every test file: a dozen files instead of eighty halve the time of the suite.
 * @param part number of the share, from 0, of `parts` shares
 */
export async function importSpecs(folders: string[], part = 0, parts = 1) {
  const files = folders.flatMap((folder) => {
    const path = join(process.cwd(), 'test', folder);
    const names = readdirSync(path).filter((name) => name.endsWith('.spec.ts'));
    return names.sort().map((name) => join(path, name));
  });
  for (const file of files.filter((_file, at) => at % parts === part)) await import(file);
}
