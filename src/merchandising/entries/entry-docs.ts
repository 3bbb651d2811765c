import { type Type, applyDecorators } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  IntersectionType,
  PartialType,
} from '@nestjs/swagger';
import { ProblemView } from '../../platform/http/problem.view.js';
import { problems } from '../../platform/http/problem-docs.js';
import { OfScope } from '../../platform/keys/key.guard.js';
import type { EntryType } from '../../catalog/entities/entry.entity.js';
import { ScheduleInput } from '../schedules/schedule.input.js';
import { IDEMPOTENCY_KEY } from './with-idempotency.js';
import type { EntryTypeDefinition } from './entry-type-definition.js';
import { EntryListView, EntryView } from './entry.view.js';
import { PublishInput } from './publish.input.js';
import { RevisionListView, RevisionView, RevisionChangesView } from './revision.view.js';
import { WarningsView } from './warnings.view.js';
import { DiscardInput } from './revisions.input.js';

const ID = ApiParam({ name: 'id', format: 'uuid' });
const NUMBER = ApiParam({
  name: 'number',
  description: 'Of the revision',
  schema: { type: 'integer', minimum: 1 },
});
export const IF_MATCH = ApiHeader({
  ...{ name: 'If-Match', description: 'The version you have seen', example: '"7"', required: true },
});
const ETAG = { ETag: { description: 'The version, for If-Match', schema: { type: 'string' as const } } };

const NAMES: Record<EntryType, string> = {
  product: 'a product',
  article: 'an article',
  material: 'a material',
  category: 'a category',
  synonym: 'a group of synonyms',
  'search-rule': 'a search rule',
};

/** What keys and OpenAPI have to know of one type's routes. */
export class EntryDocs {
  private readonly input: Type<unknown>;
  private readonly patchInput: Type<unknown>;
  private readonly view: Type<unknown>;

  constructor(
    private readonly kind: EntryTypeDefinition,
    readonly tag: string,
  ) {
    const { content } = kind;
    const name = (suffix: string) => content.name.replace('Content', suffix);
    this.input = named(content, name('Input'));
    this.patchInput = named(PartialType(content), name('Patch'));
    this.view = named(IntersectionType(EntryView, content), name('View'));
  }

  private get aType() {
    return NAMES[this.kind.type];
  }

  readonly controller = (target: Type<unknown>) =>
    applyDecorators(
      OfScope(this.kind.type),
      ApiTags(`Merchandising: ${this.tag}`),
      ApiBearerAuth(),
      ApiExtraModels(ProblemView),
    )(target);

  get create() {
    return applyDecorators(
      this.operation('create', `Create ${this.aType}`),
      ApiBody({ type: this.input }),
      ApiCreatedResponse({ type: this.view, headers: ETAG }),
      ApiHeader(IDEMPOTENCY_KEY),
      problems(400, 401, 403, 409, 413, 415, 422, 429),
    );
  }

  get list() {
    return applyDecorators(
      this.operation('list', `List, the last edited first`),
      ApiOkResponse({ type: EntryListView }),
      problems(400, 401, 403, 429),
    );
  }

  get read() {
    return applyDecorators(
      this.operation('read', `Read the working copy of ${this.aType}`),
      ID,
      ApiOkResponse({ type: this.view, headers: ETAG }),
      problems(400, 401, 403, 404, 429),
    );
  }

  get patch() {
    return applyDecorators(
      this.operation('patch', `Change ${this.aType} by JSON merge patch (RFC 7396)`),
      ID,
      IF_MATCH,
      ApiConsumes('application/merge-patch+json', 'application/json'),
      ApiBody({ type: this.patchInput }),
      ApiOkResponse({ type: this.view, headers: ETAG }),
      problems(400, 401, 403, 404, 409, 412, 413, 415, 428, 429),
    );
  }

  get delete() {
    return applyDecorators(
      this.operation('delete', `Delete ${this.aType} that nothing refers to`),
      ID,
      IF_MATCH,
      ApiNoContentResponse(),
      problems(400, 401, 403, 404, 409, 412, 428, 429),
    );
  }

  get publish() {
    return applyDecorators(
      problems(422),
      this.transition('publish', 'Show the version you have seen to the public'),
    );
  }

  get unpublish() {
    return this.transition('unpublish', 'Take it away from the public');
  }

  get revisions() {
    return applyDecorators(
      this.operation('list', 'List revisions, the newest first', 'Revisions'),
      ID,
      ApiOkResponse({ type: RevisionListView }),
      problems(400, 401, 403, 404, 429),
    );
  }

  get revision() {
    return applyDecorators(
      this.operation('read', 'Read one revision', 'Revision'),
      ...[ID, NUMBER],
      ApiOkResponse({ type: RevisionView }),
      problems(400, 401, 403, 404, 429),
    );
  }

  get changes() {
    return applyDecorators(
      this.operation('compare', 'What a revision changed, field by field: old and new', 'Revisions'),
      ...[ID, NUMBER],
      ApiOkResponse({ type: RevisionChangesView }),
      problems(400, 401, 403, 404, 429),
    );
  }

  get restore() {
    const summary = 'Make a new revision that says what this one said';
    return applyDecorators(NUMBER, this.write('restore', summary, 'Revision'));
  }

  get discard() {
    const summary = 'Take the working copy back to what is published';
    return applyDecorators(
      ApiBody({ type: DiscardInput, required: false }),
      this.write('discard', summary, 'Changes'),
    );
  }

  get schedule() {
    const summary =
      'Plan when the version you have seen becomes public, and no more, instead of all that was planned';
    return applyDecorators(ApiBody({ type: ScheduleInput }), this.write('schedule', summary));
  }

  get warnings() {
    return applyDecorators(
      this.operation('check', 'What the working copy says that is probably not meant so', 'Warnings'),
      ID,
      ApiOkResponse({ type: WarningsView }),
      problems(400, 401, 403, 404, 429),
    );
  }

  get archive() {
    return this.write('archive', 'Put it aside: not public, not listed, not edited');
  }

  get unarchive() {
    return this.write('unarchive', 'Bring it back from the archive, as a draft');
  }

  get recover() {
    return this.write('recover', 'Bring it back, as a draft, when it was deleted less than 30 days ago');
  }

  get duplicate() {
    return applyDecorators(
      this.operation('duplicate', `Create ${this.aType} that says the same, with SKUs of its own`),
      ID,
      ApiCreatedResponse({ type: this.view, headers: ETAG }),
      ApiHeader(IDEMPOTENCY_KEY),
      problems(400, 401, 403, 404, 409, 422, 429),
    );
  }

  private transition(verb: string, summary: string) {
    const body = this.kind.isTaxonomy ? [] : [ApiBody({ type: PublishInput, required: false })];
    return applyDecorators(...body, this.write(verb, summary));
  }

  /** Of the version that the caller has seen. */
  private write(verb: string, summary: string, what = '') {
    return applyDecorators(
      this.operation(verb, summary, what),
      ID,
      IF_MATCH,
      ApiOkResponse({ type: this.view, headers: ETAG }),
      problems(400, 401, 403, 404, 409, 412, 413, 415, 428, 429),
    );
  }

  operation(verb: string, summary: string, what = '') {
    const type = this.kind.type.replace(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase());
    return ApiOperation({ operationId: `${verb}${type}${what}`, summary });
  }
}

/** Nest and OpenAPI tell classes apart by name. */
export function named<T extends Type<unknown>>(base: T, name: string): T {
  const derived = { [name]: class extends (base as Type<object>) {} }[name];
  return derived as unknown as T;
}
