import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageFile } from '../../src/platform/package-file.js';
import { freePort } from '../../src/platform/embedded/child-server.js';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { ClientProject } from './client-project.js';

const OPENAPI = packageFile('openapi.json');

const GENERATORS = [
  {
    name: 'openapi-fetch',
    generate: (project: ClientProject) =>
      project.command('openapiTypescript', OPENAPI, '--output', 'schema.d.ts'),
    chinese: '搁脚凳',
  },
  {
    name: 'hey-api',
    generate: (project: ClientProject) =>
      project.command('heyApi', '--input', OPENAPI, '--output', 'client', '--silent'),
    chinese: '床尾凳',
  },
];

describe('generated API clients', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ demo: true });
    await catalogue.drained();
  });

  afterAll(() => catalogue.stop());

  describe.each(GENERATORS)('$name', ({ name, generate, chinese }) => {
    let project: ClientProject;

    beforeAll(async () => {
      project = ClientProject.create(name, packageFile(`test/clients/${name}`));
      await generate(project);
    });

    it('compile a storefront and a back office under tsc --strict', async () => {
      await project.command('tsc', '--project', '.');
    });

    it('list, filter, read, search and suggest', async () => {
      expect(await project.output('storefront', catalogue.url)).toMatchObject({
        names: expect.arrayContaining([expect.stringMatching(/^Carl.* \d+\.\d\d CNY$/)]),
        inStyle: expect.any(Number),
        product: {
          name: expect.stringContaining('Carl'),
          seat: expect.any(Number),
          parts: expect.arrayContaining([expect.stringMatching(/^\w+: /)]),
          chinese: expect.any(String),
        },
        missing: { status: 404, code: 'not_found' },
        article: { title: expect.any(String), products: expect.arrayContaining([expect.any(String)]) },
        results: expect.arrayContaining([expect.stringContaining('Carl')]),
        materials: expect.arrayContaining([expect.stringMatching(/ \d+$/)]),
        suggestions: expect.arrayContaining([expect.stringContaining('Carl')]),
      });
    });

    it('create, remove fields with null, publish, and handle 412 and 400', async () => {
      expect(await project.output('back-office', catalogue.url, catalogue.merchandiser.key)).toEqual({
        created: 201,
        patched: { name: { 'zh-CN': chinese }, dimensions: { width: 600, height: 420 } },
        prices: { CNY: 128_000 },
        stale: { status: 412, code: 'version_conflict' },
        published: { status: 200, isPublic: true },
        listed: [`${chinese} published`],
        invalid: ['url'],
        changes: ['colorName', 'dimensions.depth', 'dimensions.height', 'name.en'],
      });
    });
  });

  it('compiles and runs the example of docs/storefront.md', async () => {
    const text = readFileSync(packageFile('docs/storefront.md'), 'utf8');
    const source = /```ts\n(.*?)```/s.exec(text)?.[1] ?? '';
    const project = ClientProject.create('storefront-guide', { 'storefront.ts': source });
    await project.command('openapiTypescript', `${catalogue.url}/openapi.json`, '--output', 'schema.d.ts');
    await project.command('tsc', '--project', '.');
    const port = await freePort();
    const child = spawn(process.execPath, [project.file('out/storefront.js')], {
      env: { CATALOG_URL: catalogue.url, PORT: String(port) },
      stdio: 'inherit',
    });
    try {
      const open = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
      await until('the example responds', () =>
        open('/').then(
          ({ ok }) => ok,
          () => false,
        ),
      );
      const [, slug = ''] =
        /href="\/products\/([^"]*carl[^"]*)"/.exec(await (await open('/?q=carl')).text()) ?? [];
      expect(await (await open(`/products/${slug}`)).text()).toContain('<h1>Carl');
      expect((await open('/products/none')).status).toBe(404);
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  });
});
