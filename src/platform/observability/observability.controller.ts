import { Controller, Get, Header, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

@ApiTags('Operations')
@Controller()
export class ObservabilityController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The process is alive' })
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string', enum: ['alive'] } } } })
  alive() {
    return { status: 'alive' };
  }

  @Get('readyz')
  @ApiOperation({ summary: 'Postgres answers; how far the index and the published pages are behind' })
  @ApiOkResponse({ description: 'Ready', schema: { type: 'object' } })
  @ApiServiceUnavailableResponse({ description: 'Not ready', schema: { type: 'object' } })
  async ready(@Res() reply: FastifyReply) {
    const { ready, checks } = await this.health.report();
    const status = ready ? 'ready' : 'not_ready';
    await reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status, checks });
  }

  @Get('metrics')
  @ApiOperation({ summary: 'Prometheus metrics' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async prometheus(@Res() reply: FastifyReply) {
    await reply.type(this.metrics.registry.contentType).send(await this.metrics.text());
  }
}
