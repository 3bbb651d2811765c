import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Sizes that CONTRIBUTING.md promises, in lines and files. Prints them, and fails where one is passed. */
const LIMITS = { median: 60, p90: 150, file: 250, folder: 15, module: 1_500 };

const walk = (directory) =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? walk(path) : /\.tsx?$/.test(path) && !path.endsWith('.d.ts') ? [path] : [];
  });

const files = ['src', 'admin/src']
  .flatMap(walk)
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
  .sort((one, other) => one.lines - other.lines);
const at = (share) => files[Math.floor(files.length * share)].lines;
const faults = files
  .filter(({ lines }) => lines > LIMITS.file)
  .map(({ path, lines }) => `${path}: ${lines} lines`);
if (at(0.5) > LIMITS.median) faults.push(`median: ${at(0.5)} lines`);
if (at(0.9) > LIMITS.p90) faults.push(`p90: ${at(0.9)} lines`);

const folders = new Map();
for (const { path } of files) folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
for (const [folder, count] of folders) if (count > LIMITS.folder) faults.push(`${folder}: ${count} files`);

/** A module is its folder with those below it; one that puts together modules below it is its own folder alone. */
const modules = files.filter(({ path }) => path.endsWith('.module.ts')).map(({ path }) => dirname(path));
const isAggregate = (folder) => modules.some((each) => each.startsWith(`${folder}/`));
const sizes = new Map(
  modules.map((folder) => [
    folder,
    files
      .filter(({ path }) => (isAggregate(folder) ? dirname(path) === folder : path.startsWith(`${folder}/`)))
      .reduce((sum, { lines }) => sum + lines, 0),
  ]),
);
for (const [folder, lines] of sizes)
  if (lines > LIMITS.module) faults.push(`module ${folder}: ${lines} lines`);

const largest = Math.max(...sizes.values());
console.log(
  `${files.length} files, median ${at(0.5)}, p90 ${at(0.9)}, longest ${files.at(-1).lines} lines; ` +
    `${sizes.size} modules, largest ${largest} lines`,
);
for (const fault of faults) console.error(`too large: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
