import { Body, Controller, Get, Put, Res, UseFilters, UseGuards } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { LargeBody } from '../../platform/http/body-limits.js';
import { problems } from '../../platform/http/problem-docs.js';
import { validate } from '../../platform/http/validate.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { type Author, CurrentAuthor } from '../entries/author.js';
import { IfMatchVersion } from '../entries/if-match.js';
import { RulesInput } from './rules.input.js';
import { type StoredRules, currentRules } from './rules.js';
import { setRules } from './set-rules.js';

class RulesView extends RulesInput {
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version!: number;
  @ApiProperty({ description: 'Who set them' }) actor!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

@ApiTags('Merchandising: Completeness')
@ApiBearerAuth()
@Controller('v1/merchandising/completeness/rules')
@UseGuards(KeyGuard)
@UseFilters(CatalogErrorFilter)
export class CompletenessRulesController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('viewer')
  @ApiOperation({ operationId: 'readCompletenessRules', summary: 'What products and articles should say' })
  @ApiOkResponse({ type: RulesView })
  @problems(401, 403, 429)
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<RulesView> {
    return tagged(reply, await currentRules(this.dataSource));
  }

  @Put()
  @LargeBody()
  @RequireRole('admin')
  @ApiOperation({ operationId: 'setCompletenessRules', summary: 'Put other rules in their place' })
  @ApiHeader({ name: 'If-Match', description: 'The version you have seen', example: '"1"', required: true })
  @ApiBody({ type: RulesInput })
  @ApiOkResponse({ type: RulesView })
  @problems(400, 401, 403, 412, 413, 415, 428, 429)
  async set(
    @IfMatchVersion() seen: number,
    @Body() body: unknown,
    @CurrentAuthor() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RulesView> {
    const { rules } = validate(RulesInput, body);
    return tagged(reply, await setRules(this.dataSource, rules, seen, author));
  }
}

function tagged(reply: FastifyReply, { version, rules, actor, createdAt }: StoredRules): RulesView {
  void reply.headers({ etag: `"${version}"`, 'cache-control': 'no-store' });
  return { version, rules, actor, createdAt: createdAt.toISOString() };
}
