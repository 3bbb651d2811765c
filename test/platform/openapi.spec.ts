import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { packageFile } from '../../src/platform/package-file.js';
import { Catalogue } from '../db/catalogue.js';
import { aCategory, aMaterial, aProduct, anArticle } from '../factories/contents.js';

interface Operation {
  operationId: string;
  security?: unknown[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

const document = JSON.parse(readFileSync(packageFile('openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

describe('openapi.json', () => {
  let catalogue: Catalogue;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });

  beforeAll(async () => {
    // References lead into the whole document; unknown members would be a leak, so every view is closed here.
    for (const schema of Object.values(document.components.schemas)) {
      if ('properties' in schema) Object.assign(schema, { additionalProperties: false });
    }
    ajv.addSchema({ $id: 'api', ...document });
    catalogue = await Catalogue.start({ demo: true });
    await catalogue.drained();
  });

  afterAll(() => catalogue.stop());

  it('is a valid OpenAPI document', async () => {
    const text = readFileSync(packageFile('openapi.json'), 'utf8');
    expect(await new Validator().validate(JSON.parse(text) as Record<string, unknown>)).toMatchObject({
      valid: true,
    });
  });

  it('names every operation once, and says what each answers', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operationId, responses } of operations) {
      const success = Object.keys(responses).filter((status) => status.startsWith('2'));
      expect([operationId, success.length]).toEqual([operationId, 1]);
    }
  });

  function expectToFit(operationId: string, status: number, body: unknown) {
    const operation = operations.find((each) => each.operationId === operationId);
    const content = operation?.responses[status]?.content ?? {};
    const [media] = Object.values(content);
    expect([operationId, status, media !== undefined]).toEqual([operationId, status, true]);
    const pointed = JSON.parse(JSON.stringify(media?.schema).replaceAll('"#/', '"api#/')) as object;
    const valid = ajv.validate(pointed, body);
    expect([operationId, status, valid ? [] : ajv.errors]).toEqual([operationId, status, []]);
  }

  it('describes what the storefront answers, to the last member', async () => {
    const fits = async (operationId: string, path: string, status = 200) => {
      const answer = await catalogue.get(path);
      expect([path, answer.status]).toEqual([path, status]);
      expectToFit(operationId, status, answer.body);
      return answer.body;
    };
    const list = await fits('listProductCards', '/v1/storefront/products?limit=100');
    for (const locale of ['zh-CN', 'en']) {
      for (const { slug } of list.items) {
        const found = await catalogue.get(`/v1/storefront/products/${slug}?locale=${locale}`).redirects(1);
        expectToFit('readProductPage', 200, found.body);
      }
    }
    const articles = await fits('listArticleCards', '/v1/storefront/articles');
    for (const { slug } of articles.items) await fits('readArticlePage', `/v1/storefront/articles/${slug}`);
    await fits('listCategories', '/v1/storefront/categories');
    await fits('listMaterials', '/v1/storefront/materials?locale=en');
    await fits('search', '/v1/storefront/search?q=实木&limit=50');
    await fits('suggest', '/v1/storefront/suggest?q=c');
    await fits('readProductPage', '/v1/storefront/products/none', 404);
    await fits('listProductCards', '/v1/storefront/products?limit=0', 400);
  });

  it('describes what merchandisers are answered', async () => {
    const { merchandiser } = catalogue;
    const made = {
      Product: ['products', aProduct({ weight: 1, dimensions: { width: 5 }, rooms: ['study'] })],
      Article: ['articles', anArticle()],
      Category: ['categories', aCategory()],
      Material: ['materials', aMaterial()],
    } as const;
    for (const [type, [path, body]] of Object.entries(made)) {
      const entry = await merchandiser.create(path, body);
      expectToFit(`create${type}`, 201, entry);
      expectToFit(`publish${type}`, 200, await merchandiser.publish(path, entry));
      expectToFit(`list${type}`, 200, (await merchandiser.send('get', `${path}?limit=100`)).body);
      const stale = await merchandiser.send('patch', `${path}/${entry.id}`).set('if-match', '"9"').send({});
      expect(stale.status).toBe(412);
      expectToFit(
        `read${type}`,
        404,
        (await merchandiser.send('get', `${path}/01900000-0000-7000-8000-000000000000`)).body,
      );
    }
  });
});
