import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { packageFile } from '../../src/platform/package-file.js';
import { Catalogue } from '../db/catalogue.js';
import { aCategory, aMaterial, aProduct, anArticle } from '../factories/contents.js';

interface Response {
  $ref?: string;
  description?: string;
  content?: Record<string, MediaType>;
}

interface MediaType {
  schema: object;
  example?: unknown;
  examples?: { default: { $ref: string } };
}

interface Operation {
  operationId: string;
  summary: string;
  security?: unknown[];
  requestBody?: { content: Record<string, MediaType> };
  responses: Record<string, Response>;
}

const document = JSON.parse(readFileSync(packageFile('openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, object>;
    responses: Record<string, Response>;
    examples: Record<string, { value: unknown }>;
  };
};

const nameOf = (ref: string) => ref.split('/').at(-1) ?? '';

const responseOf = ({ responses }: Operation, status: number) => {
  const response = responses[status];
  return response?.$ref ? document.components.responses[nameOf(response.$ref)] : response;
};

const exampleOf = ({ example, examples }: MediaType) =>
  examples ? document.components.examples[nameOf(examples.default.$ref)]?.value : example;

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

describe('openapi.json', () => {
  let catalogue: Catalogue;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });

  beforeAll(async () => {
    // An undocumented member would be a leak, so no view may have additional properties.
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

  it('gives every operation a unique id that is no reserved word', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(?!import$|delete$|export$)[a-z][A-Za-z]+$/);
  });

  it.each(operations)('describes $method $path and its responses', (operation) => {
    const statuses = Object.keys(operation.responses).map(Number);
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    for (const status of statuses) expect(responseOf(operation, status)?.description).toBeTruthy();
    expect(operation.summary).toMatch(/^[A-Z][a-z]+ [^.]*$/);
    expect(operation.security).toBeDefined();
  });

  it.each(operations)('gives every JSON body of $method $path an example that fits', (operation) => {
    const contents = [
      operation.requestBody?.content,
      ...Object.keys(operation.responses).map((status) => responseOf(operation, Number(status))?.content),
    ];
    for (const [type, media] of contents.flatMap((content) => Object.entries(content ?? {}))) {
      if (!type.endsWith('json')) continue;
      const example = exampleOf(media);
      expect(example).toBeDefined();
      expectToFitSchema(media.schema, example);
    }
  });

  it.each([
    ['products', 'ProductInput', 'ProductPatch'],
    ['articles', 'ArticleInput', 'ArticlePatch'],
    ['categories', 'CategoryInput', 'CategoryPatch'],
    ['materials', 'MaterialInput', 'MaterialPatch'],
    ['search/synonyms', 'SynonymInput', 'SynonymPatch'],
    ['search/rules', 'SearchRuleInput', 'SearchRulePatch'],
  ])('has examples for %s that the service accepts', async (path, input, patch) => {
    const { merchandiser } = catalogue;
    const valueOf = (name: string) => document.components.examples[name]?.value as object;
    const created = await merchandiser.send('post', path).send(valueOf(input));
    expect(created.status).toBe(201);
    const { id, version } = created.body as { id: string; version: number };
    const patched = await merchandiser
      .send('patch', `${path}/${id}`)
      .set('if-match', `"${version}"`)
      .send(valueOf(patch));
    expect(patched.status).toBe(200);
  });

  function expectToFitSchema(schema: object, value: unknown) {
    const resolved = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object;
    const valid = ajv.validate(resolved, value);
    expect(valid ? [] : ajv.errors).toEqual([]);
  }

  function expectToFit(operationId: string, status: number, body: unknown) {
    const operation = operations.find((each) => each.operationId === operationId);
    const [media] = Object.values((operation && responseOf(operation, status)?.content) ?? {});
    if (!media) throw new Error(`${operationId} does not describe ${status}`);
    expectToFitSchema(media.schema, body);
  }

  it('describes every member of storefront responses', async () => {
    const fits = async (operationId: string, path: string, status = 200) => {
      const answer = await catalogue.get(path);
      expect([path, answer.status]).toEqual([path, status]);
      expectToFit(operationId, status, answer.body);
      return answer.body;
    };
    const list = await fits('listStorefrontProducts', '/v1/storefront/products?limit=100');
    for (const locale of ['zh-CN', 'en']) {
      for (const { slug } of list.items) {
        const page = await catalogue.get(`/v1/storefront/products/${slug}?locale=${locale}`).redirects(1);
        expectToFit('getStorefrontProduct', 200, page.body);
      }
    }
    const articles = await fits('listStorefrontArticles', '/v1/storefront/articles');
    for (const { slug } of articles.items)
      await fits('getStorefrontArticle', `/v1/storefront/articles/${slug}`);
    await fits('listStorefrontCategories', '/v1/storefront/categories');
    await fits('listStorefrontMaterials', '/v1/storefront/materials?locale=en');
    for (const [attribute, id] of [
      ['styles', 'Styles'],
      ['colors', 'Colors'],
      ['rooms', 'Rooms'],
    ]) {
      const { items } = await fits(`listStorefront${id}`, `/v1/storefront/${attribute}`);
      expect(items.length).toBeGreaterThan(3);
    }
    await fits('search', '/v1/storefront/search?q=实木&limit=50');
    await fits('suggest', '/v1/storefront/suggest?q=c');
    await fits('getStorefrontProduct', '/v1/storefront/products/none', 404);
    await fits('listStorefrontProducts', '/v1/storefront/products?limit=0', 400);
  });

  it('describes merchandising responses', async () => {
    const { merchandiser } = catalogue;
    const types = {
      Product: [
        'products',
        'listProducts',
        aProduct({ weight: 1, dimensions: { width: 5 }, rooms: ['study'] }),
      ],
      Article: ['articles', 'listArticles', anArticle()],
      Category: ['categories', 'listCategories', aCategory()],
      Material: ['materials', 'listMaterials', aMaterial()],
    } as const;
    for (const [type, [path, list, body]] of Object.entries(types)) {
      const entry = await merchandiser.create(path, body);
      expectToFit(`create${type}`, 201, entry);
      expectToFit(`publish${type}`, 200, await merchandiser.publish(path, entry));
      expectToFit(list, 200, (await merchandiser.send('get', `${path}?limit=100`)).body);
      const stale = await merchandiser.send('patch', `${path}/${entry.id}`).set('if-match', '"9"').send({});
      expect(stale.status).toBe(412);
      expectToFit(
        `get${type}`,
        404,
        (await merchandiser.send('get', `${path}/01900000-0000-7000-8000-000000000000`)).body,
      );
    }
  });
});
