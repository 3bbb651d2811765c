import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from '../platform/http/problem.filter.js';
import type { Locale } from '../platform/locale/locale.js';
import { faultPage } from './fault-page.js';
import { HTML, Pages } from './pages.js';

/** What went wrong, as a page. */
@Catch()
export class FaultPages implements ExceptionFilter {
  constructor(@Inject(Pages) private readonly pages: Pages) {}

  catch(error: unknown, host: ArgumentsHost) {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = toProblem(error);
    if (problem.status >= 500) request.log.error({ reqId: request.id, err: error }, problem.detail);
    const locale: Locale = request.url.startsWith('/en') ? 'en' : 'zh-CN';
    const { text } = this.pages.document(faultPage(problem, this.pages.reader(locale)), locale);
    void reply
      .status(problem.status)
      .headers({ ...problem.headers, 'cache-control': 'no-store', 'content-language': locale })
      .type(HTML)
      .send(text);
  }
}
