import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';

import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createKey } from '../../src/platform/keys/manage-keys.js';
import { packageFile } from '../../src/platform/package-file.js';
import { Catalogue } from '../db/catalogue.js';

const read = (path: string) => readFileSync(packageFile(path), 'utf8');

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'seed/README.md'],
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(packageFile(folder))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file}`),
  ),
];

describe('documentation', () => {
  it.each(pages)('%s links only existing files', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(packageFile(join(dirname(page), link))))).toEqual([]);
  });

  describe('docs/merchandising.md', () => {
    let catalogue: Catalogue;
    let directory: string;

    beforeAll(async () => {
      catalogue = await Catalogue.start({ engine: null, demo: true });
      directory = mkdtempSync(join(tmpdir(), 'furniture-docs-'));
      mkdirSync(join(directory, '.data'));
      const { secret } = await createKey(catalogue.dataSource, { name: 'reader', role: 'admin' });
      writeFileSync(join(directory, '.data', 'admin.key'), secret);
    });

    afterAll(async () => {
      rmSync(directory, { recursive: true, force: true });
      await catalogue.stop();
    });

    it('has ten examples that all work', async () => {
      const text = read('docs/merchandising.md');
      expect(text.match(/^## \d+\. /gm)).toHaveLength(10);
      const lines = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n');
      const script = lines.replaceAll('localhost:3000', catalogue.url.replace('http://', ''));
      await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], { cwd: directory });
      const { body } = await catalogue.get('/v1/storefront/products?limit=100');
      expect(JSON.stringify(body)).not.toContain('WIN-01');
      const [entry] = await catalogue.dataSource.query(`
        SELECT version, deleted_at FROM catalog.entries JOIN catalog.variants ON product_id = id WHERE sku = 'WIN-01'`);
      expect(entry).toMatchObject({ deleted_at: null });
    });
  });
});
