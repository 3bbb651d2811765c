import { parseArgs } from 'node:util';
import { isUUID } from 'class-validator';
import type { DataSource } from 'typeorm';
import { migrate } from '../migrate.js';
import { ROLES, type Role } from '../platform/keys/roles.js';
import { createKey, listKeys, revokeKey } from '../platform/keys/manage-keys.js';
import { withDatabase } from './with-database.js';

const USAGE = `usage:
  npm run keys -- create --role ${ROLES.join('|')} [--name NAME]
  npm run keys -- list
  npm run keys -- revoke ID
`;

type Work = (dataSource: DataSource) => Promise<void>;

function print(text: string) {
  process.stdout.write(`${text}\n`);
}

const create =
  (role: Role, name: string): Work =>
  async (dataSource) => {
    print((await createKey(dataSource, { name, role })).secret);
    print('Save this key now: it is not shown again, and only its hash is stored.');
  };

const list: Work = async (dataSource) => {
  for (const { id, role, name, createdAt, revokedAt } of await listKeys(dataSource)) {
    print(
      `${id}  ${role.padEnd(12)}  ${createdAt.toISOString()}  ${revokedAt ? 'revoked' : 'valid  '}  ${name}`,
    );
  }
};

const revoke =
  (id: string): Work =>
  async (dataSource) => {
    if (!(await revokeKey(dataSource, id))) throw new Error(`There is no valid key ${id}.`);
    print('Revoked.');
  };

function parseCommand(): Work | undefined {
  const options = { role: { type: 'string' }, name: { type: 'string', default: 'unnamed' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [command, id] = positionals;
  const role = ROLES.find((known) => known === values.role);
  if (command === 'create' && role) return create(role, values.name);
  if (command === 'list') return list;
  return command === 'revoke' && isUUID(id) ? revoke(id as string) : undefined;
}

const work = parseCommand();
if (work) {
  await withDatabase(async (dataSource, policy) => {
    await migrate(dataSource, policy);
    await work(dataSource);
  });
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
