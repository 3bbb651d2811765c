import { parseArgs } from 'node:util';
import { migrate } from '../data-source.js';
import { ROLES, type Role } from '../merchandising/keys/api-key.entity.js';
import { createKey } from '../merchandising/keys/create-key.js';
import { withDatabase } from './with-database.js';

const USAGE = `usage: npm run keys -- create --role ${ROLES.join('|')} [--name NAME]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { role: { type: 'string' }, name: { type: 'string', default: 'unnamed' } },
});
const role = ROLES.find((known) => known === values.role) as Role | undefined;

if (positionals[0] !== 'create' || role === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  await withDatabase(async (dataSource) => {
    await migrate(dataSource);
    const secret = await createKey(dataSource, values.name, role);
    process.stdout.write(`${secret}\nKeep it: it is shown this once, and only its hash is stored.\n`);
  });
}
