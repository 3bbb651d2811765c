import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { packageFile } from '../../src/platform/package-file.js';
import { Catalogue, newDatabase, withClient } from '../db/catalogue.js';

describe('npm run keys', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ databaseUrl: await newDatabase() });
  });

  afterAll(() => catalogue.stop());

  const keys = (...args: string[]) =>
    spawnSync(process.execPath, [packageFile('dist/src/commands/keys.js'), ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], DATABASE_URL: catalogue.settings.databaseUrl },
    });

  it('creates a valid key, prints it once and stores only its hash', async () => {
    const secret = keys('create', '--role', 'viewer', '--name', 'ops').stdout.split('\n')[0] ?? '';
    expect(secret).toMatch(/^furniture_[\w-]{43}$/);
    const response = await catalogue.merchandiser
      .send('get', 'products')
      .set('authorization', `Bearer ${secret}`);
    expect(response.status).toBe(200);
    const { rows } = await withClient(catalogue.settings.databaseUrl, (client) =>
      client.query<{ text: string }>('SELECT keys::text AS text FROM catalog.keys'),
    );
    expect(rows.some(({ text }) => text.includes(secret.slice(10)))).toBe(false);
    expect(keys('list').stdout).not.toContain(secret.slice(10));
  });

  it('lists keys and revokes one from its next request on', async () => {
    const secret = keys('create', '--role', 'admin', '--name', 'leaving').stdout.split('\n')[0] ?? '';
    const line = () =>
      keys('list')
        .stdout.split('\n')
        .find((each) => each.endsWith('leaving')) ?? '';
    expect(line()).toContain('valid');
    expect(keys('revoke', line().slice(0, 36)).status).toBe(0);
    expect(line()).toContain('revoked');
    const response = await catalogue.merchandiser
      .send('get', 'products')
      .set('authorization', `Bearer ${secret}`);
    expect(response.status).toBe(401);
    expect(keys('revoke', line().slice(0, 36)).status).toBe(1);
  });

  it.each([[[]], [['create']], [['create', '--role', 'king']], [['revoke', 'x']]])(
    'prints its usage and exits with 2 for the arguments %j',
    (args) => {
      const { status, stderr } = keys(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('usage');
    },
  );
});
