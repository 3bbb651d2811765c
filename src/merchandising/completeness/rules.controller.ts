import { Controller, Get, Put, Res } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { LargeBody } from '../../platform/http/body-limits.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { IfMatchVersion } from '../common/if-match.js';
import { RulesInput } from './rules.input.js';
import { type CurrentRules, currentRules } from './rules.js';
import { setRules } from './set-rules.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { ValidatedBody } from '../../platform/validation/validated-body.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

class RulesView extends RulesInput {
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version!: number;
  @ApiProperty({ description: 'Who set this version' }) actor!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

@Authenticated('Merchandising: Completeness')
@Controller('v1/merchandising/completeness/rules')
export class CompletenessRulesController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'getCompletenessRules',
    summary: 'Get the completeness rules',
    description:
      'Answers which fields products and articles need before they can be published, and which count for their score.',
    success: 'The rules and their version',
    response: RulesView,
  })
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<RulesView> {
    return withEntityTag(reply, await currentRules(this.dataSource));
  }

  @Put()
  @LargeBody()
  @RequireRole('admin')
  @Endpoint({
    operationId: 'replaceCompletenessRules',
    summary: 'Replace the completeness rules',
    body: RulesInput,
    ifMatch: true,
    success: 'The rules and their version',
    response: RulesView,
  })
  async set(
    @IfMatchVersion() expectedVersion: number,
    @ValidatedBody() { rules }: RulesInput,
    @CurrentAuthor() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RulesView> {
    return withEntityTag(reply, await setRules(this.dataSource, rules, expectedVersion, author));
  }
}

function withEntityTag(reply: FastifyReply, { version, rules, actor, createdAt }: CurrentRules): RulesView {
  void reply.headers({ etag: `"${version}"`, 'cache-control': 'no-store' });
  return { version, rules, actor, createdAt: createdAt.toISOString() };
}
