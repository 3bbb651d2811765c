import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { packageFile } from '../../src/platform/package-file.js';
import { AREAS, type Area } from './areas.js';
import { type Mutant, mutantsOf, mutated } from './mutants.js';

const { values } = parseArgs({
  options: { mutants: { type: 'string', default: '120' }, area: { type: 'string' } },
});

/** A mutant that loops for ever is noticed, too. */
const TIMEOUT_MS = 60_000;

const JEST = [
  ...['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'],
  ...['--config', 'test/mutation/jest.config.js', '--bail', '--silent'],
];

/** Whether the specs pass with the sources as they are. */
async function passes({ specs }: Area): Promise<boolean> {
  const paths = specs.map((spec) => `test/${spec}.spec.ts`);
  return promisify(execFile)(process.execPath, [...JEST, ...paths], {
    cwd: packageFile('.'),
    timeout: TIMEOUT_MS,
  }).then(
    () => true,
    () => false,
  );
}

/** Plants a mutant, runs the specs, and takes it back, whatever happens. */
async function survives(area: Area, mutant: Mutant): Promise<boolean> {
  const path = packageFile(join('src', mutant.file));
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(text, mutant));
  try {
    return await passes(area);
  } finally {
    writeFileSync(path, text);
  }
}

/** So many of a list, evenly spread, always the same ones. */
const spread = <T>(list: T[], count: number) =>
  list.filter(
    (_each, at) => Math.floor((at * count) / list.length) !== Math.floor(((at - 1) * count) / list.length),
  );

const areas = AREAS.filter(({ name }) => values.area === undefined || name === values.area);
const share = Math.ceil(Number(values.mutants) / areas.length);
let [caught, planted] = [0, 0];
for (const area of areas) {
  if (!(await passes(area))) throw new Error(`the specs of ${area.name} fail without any mutant`);
  const all = area.files.flatMap((file) =>
    mutantsOf(file, readFileSync(packageFile(join('src', file)), 'utf8')),
  );
  const chosen = spread(all, share);
  const survivors: Mutant[] = [];
  for (const mutant of chosen) if (await survives(area, mutant)) survivors.push(mutant);
  planted += chosen.length;
  caught += chosen.length - survivors.length;
  console.log(
    `${area.name}: ${chosen.length - survivors.length} of ${chosen.length} (of ${all.length} there are)`,
  );
  for (const { file, line, from, to } of survivors)
    console.log(
      `  survived: src/${file}:${line}  ${from.replace(/\s+/g, ' ')}  →  ${to.replace(/\s+/g, ' ')}`,
    );
}
console.log(`${caught} of ${planted} mutants caught: ${((100 * caught) / planted).toFixed(1)} %`);
process.exitCode = caught / planted >= 0.9 ? 0 : 1;
