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
} from '@nestjs/swagger';
import { ProblemView } from '../../platform/http/problem.view.js';
import { problems } from '../../platform/http/problem-docs.js';
import type { EntryType } from '../../catalog/entities/entry.entity.js';
import { EntryListView } from './entry.view.js';

const ID = ApiParam({ name: 'id', format: 'uuid' });
const IF_MATCH = { name: 'If-Match', description: 'The version you have seen', example: '"7"' };
const ETAG = { ETag: { description: 'The version, for If-Match', schema: { type: 'string' as const } } };

const NAMES: Record<EntryType, string> = {
  product: 'a product',
  article: 'an article',
  material: 'a material',
  category: 'a category',
  synonym: 'a group of synonyms',
  'search-rule': 'a search rule',
};

/** What OpenAPI says of one type's routes. */
export class EntryDocs {
  constructor(
    private readonly type: EntryType,
    private readonly tag: string,
    private readonly input: Type<unknown>,
    private readonly patchInput: Type<unknown>,
    private readonly view: Type<unknown>,
  ) {}

  private get aType() {
    return NAMES[this.type];
  }

  readonly controller = (target: Type<unknown>) =>
    applyDecorators(
      ApiTags(`Merchandising: ${this.tag}`),
      ApiBearerAuth(),
      ApiExtraModels(ProblemView),
    )(target);

  get create() {
    return applyDecorators(
      this.operation('create', `Create ${this.aType}`),
      ApiBody({ type: this.input }),
      ApiCreatedResponse({ type: this.view, headers: ETAG }),
      problems(400, 401, 403, 409, 413, 415, 429),
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
      ApiHeader({ ...IF_MATCH, required: true }),
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
      ApiHeader({ ...IF_MATCH, required: true }),
      ApiNoContentResponse(),
      problems(400, 401, 403, 404, 409, 412, 428, 429),
    );
  }

  get publish() {
    return this.transition('publish', 'Show the newest revision to the public');
  }

  get unpublish() {
    return this.transition('unpublish', 'Take it away from the public');
  }

  private transition(verb: string, summary: string) {
    return applyDecorators(
      this.operation(verb, summary),
      ID,
      ApiHeader({ ...IF_MATCH, required: false }),
      ApiOkResponse({ type: this.view, headers: ETAG }),
      problems(400, 401, 403, 404, 409, 412, 429),
    );
  }

  private operation(verb: string, summary: string) {
    return ApiOperation({
      operationId: `${verb}${this.type.replace(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase())}`,
      summary,
    });
  }
}
