import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ServiceProcess, clean } from '../platform/service-process.js';
import { linesOf } from './findings.js';
import { Fuzzer } from './fuzzer.js';
import { SERVICE_ENVIRONMENT } from './service-environment.js';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '24000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    url: { type: 'string' },
    'key-file': { type: 'string' },
  },
});
const [requests, seed] = [Number(values.requests), Number(values.seed)];
const isWhole = Number.isSafeInteger(requests) && Number.isSafeInteger(seed) && requests > 0;
if (!isWhole || (values.url === undefined) !== (values['key-file'] === undefined)) {
  process.stderr.write(
    'usage: npm run fuzz -- [--requests N] [--seed S] [--only OPERATION_ID] [--url URL --key-file FILE]\n',
  );
  process.exit(2);
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const effort = { requests, seed, only: values.only };

/** A service that is given, or one of our own on a directory that is removed again. */
async function reported() {
  const { url, 'key-file': keyFile } = values;
  if (url !== undefined && keyFile !== undefined)
    return Fuzzer.run(url, readFileSync(keyFile, 'utf8').trim(), effort);
  const directory = ServiceProcess.newDirectory();
  const service = await ServiceProcess.start(directory, SERVICE_ENVIRONMENT);
  process.once('SIGINT', () => void service.end('SIGTERM').then(() => process.exit(130)));
  try {
    return await Fuzzer.run(service.url, readFileSync(join(directory, 'admin.key'), 'utf8').trim(), effort);
  } finally {
    await service.end('SIGTERM');
    if (process.env['FUZZ_LOG']) say(service.output);
    clean(directory);
  }
}

const { sent, seconds, statuses, neverAccepted, growth, findings } = await reported();
say(`seed ${seed}: ${sent} requests in ${seconds.toFixed(1)} s, by status ${JSON.stringify(statuses)}`);
if (growth !== undefined)
  say(`resident memory: ${(growth / 1_048_576).toFixed(0)} MB more than at the first fifth`);
if (neverAccepted.length > 0) say(`never answered 2xx: ${neverAccepted.join(', ')}`);
for (const finding of findings) say(`\n${linesOf(finding)}`);
say(findings.length === 0 ? 'no violations' : `\n${findings.length} kinds of violations`);
process.exitCode = findings.length === 0 ? 0 : 1;
