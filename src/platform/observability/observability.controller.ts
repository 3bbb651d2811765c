import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { Endpoint } from '../http/endpoint.js';
import { LivenessView, ReadinessView } from './health.view.js';

@ApiTags('Operations')
@Controller()
export class ObservabilityController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  @Header('cache-control', 'no-store')
  @Endpoint({
    operationId: 'getLiveness',
    summary: 'Get the liveness of the process',
    success: 'The process runs',
    response: LivenessView,
  })
  alive(): LivenessView {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Endpoint({
    operationId: 'getReadiness',
    summary: 'Get the readiness of the service',
    description:
      'Answers whether Postgres responds, and how far the search index and the published pages are behind.',
    success: 'The service takes requests',
    response: ReadinessView,
  })
  @ApiServiceUnavailableResponse({ description: 'The service is not ready', type: ReadinessView })
  async ready(@Res() reply: FastifyReply) {
    const { ready, checks } = await this.health.report();
    const status = ready ? 'ready' : 'not_ready';
    await reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status, checks });
  }

  @Get('metrics')
  @Endpoint({
    operationId: 'getMetrics',
    summary: 'Get the metrics',
    description: 'Answers the metrics in the text format of Prometheus.',
    success: 'The metrics',
    response: { content: { 'text/plain': { schema: { type: 'string' } } } },
  })
  async prometheus(@Res() reply: FastifyReply) {
    await reply.type(this.metrics.registry.contentType).send(await this.metrics.text());
  }
}
