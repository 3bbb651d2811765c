import { type Type, applyDecorators } from '@nestjs/common';
import { ApiConsumes, ApiExtraModels, IntersectionType, PartialType } from '@nestjs/swagger';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Authenticated } from '../../platform/keys/authenticated.js';
import { OfScope } from '../../platform/keys/key.guard.js';
import type { EntryTypeDefinition } from '../common/entry-type-definition.js';
import { EntryListView, EntryView } from './entry.view.js';
import { PublishInput } from '../lifecycle/publish.input.js';

type Options = Parameters<typeof Endpoint>[0];

/** Names of entry types in prose and in operation ids. */
const NAMES: Record<EntryType, { one: string; many: string; Many: string }> = {
  product: { one: 'a product', many: 'products', Many: 'Products' },
  article: { one: 'an article', many: 'articles', Many: 'Articles' },
  material: { one: 'a material', many: 'materials', Many: 'Materials' },
  category: { one: 'a category', many: 'categories', Many: 'Categories' },
  synonym: { one: 'a synonym group', many: 'synonym groups', Many: 'Synonyms' },
  'search-rule': { one: 'a search rule', many: 'search rules', Many: 'SearchRules' },
};

/** Decorators for the routes of one entry type: scope, authentication and OpenAPI. */
export class EntryDocs {
  private readonly input: Type<unknown>;
  private readonly patchInput: Type<unknown>;
  readonly view: Type<unknown>;
  readonly names: (typeof NAMES)[EntryType];
  /** In operation ids. */
  readonly Type: string;

  constructor(
    private readonly kind: EntryTypeDefinition,
    readonly tag: string,
  ) {
    const { content } = kind;
    const name = (suffix: string) => content.name.replace('Content', suffix);
    this.input = renameClass(content, name('Input'));
    this.patchInput = renameClass(PartialType(content), name('Patch'));
    this.view = renameClass(IntersectionType(EntryView, content), name('View'));
    this.names = NAMES[kind.type];
    this.Type = name('');
  }

  get controller() {
    return applyDecorators(
      OfScope(this.kind.type),
      Authenticated(`Merchandising: ${this.tag}`),
      ApiExtraModels(this.patchInput),
    );
  }

  get create() {
    return Endpoint({
      operationId: `create${this.Type}`,
      summary: `Create ${this.names.one}`,
      description: 'Creates a working copy. Publish it to make it public.',
      body: this.input,
      idempotencyKey: true,
      status: 201,
      etag: true,
      response: this.view,
      success: 'The working copy',
      errors: [409],
    });
  }

  get list() {
    return Endpoint({
      operationId: `list${this.names.Many}`,
      summary: `List ${this.names.many}`,
      description: 'Lists working copies, last edited first.',
      response: EntryListView,
      success: `A page of ${this.names.many}`,
    });
  }

  get get() {
    return Endpoint({
      operationId: `get${this.Type}`,
      summary: `Get ${this.names.one}`,
      description: 'Returns the working copy; its ETag is the version that updates require.',
      etag: true,
      response: this.view,
      success: 'The working copy',
      errors: [404],
    });
  }

  get update() {
    return applyDecorators(
      ApiConsumes('application/merge-patch+json', 'application/json'),
      this.write({
        operationId: `update${this.Type}`,
        summary: `Update ${this.names.one} by JSON merge patch`,
        description: 'Members that the patch does not name stay; null removes a member (RFC 7396).',
        body: this.patchInput,
      }),
    );
  }

  get delete() {
    return Endpoint({
      operationId: `delete${this.Type}`,
      summary: `Delete ${this.names.one}`,
      description: 'Fails with 409 while other entries refer to it. It can be recovered for 30 days.',
      ifMatch: true,
      status: 204,
      success: 'It is in the trash',
      errors: [404, 409],
    });
  }

  get publish() {
    return this.write({
      operationId: `publish${this.Type}`,
      summary: `Publish ${this.names.one}`,
      description: 'Makes the version in If-Match public.',
      ...this.localesBody(),
      errors: [404, 409, 422],
    });
  }

  get unpublish() {
    return this.write({
      operationId: `unpublish${this.Type}`,
      summary: `Unpublish ${this.names.one}`,
      ...this.localesBody(),
    });
  }

  private localesBody(): Pick<Options, 'body' | 'bodyIsOptional'> {
    return this.kind.isTaxonomy ? {} : { body: PublishInput, bodyIsOptional: true };
  }

  /** A route that requires the current version and returns the entry with the next. */
  write(options: Omit<Options, 'success' | 'ifMatch'>) {
    return Endpoint({
      ifMatch: true,
      etag: true,
      response: this.view,
      success: 'The working copy',
      errors: [404, 409],
      ...options,
    });
  }
}

/** A subclass with another name: Nest and OpenAPI distinguish classes by name. */
export function renameClass<T extends Type<unknown>>(base: T, name: string): T {
  const derived = { [name]: class extends (base as Type<object>) {} }[name];
  return derived as unknown as T;
}
