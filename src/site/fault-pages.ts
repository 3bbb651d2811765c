import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../platform/http/problem.filter.js';
import type { Problem } from '../platform/http/problem.js';
import type { Locale } from '../platform/locale/locale.js';
import { homeOf } from './addresses.js';
import { html } from './html.js';
import type { Page, Reader } from './page.js';
import { HTML, Pages } from './pages.js';

/** What went wrong, as a page. */
@Catch()
export class FaultPages implements ExceptionFilter {
  constructor(@Inject(Pages) private readonly pages: Pages) {}

  catch(error: unknown, host: ArgumentsHost) {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = problemOf(error, request);
    const locale: Locale = request.url.startsWith('/en') ? 'en' : 'zh-CN';
    const { text } = this.pages.document(faultPage(problem, this.pages.reader(locale)), locale);
    void reply
      .status(problem.status)
      .headers({ ...problem.headers, 'cache-control': 'no-store', 'content-language': locale })
      .type(HTML)
      .send(text);
  }
}

/** What went wrong, and where to go on. */
function faultPage({ status, errors }: Problem, { words, locale }: Reader): Page {
  const [title, help] =
    status === 404
      ? [words.lost, words.lostHelp]
      : status < 500
        ? [words.refused, '']
        : [words.failed, words.failedHelp];
  return {
    title,
    paths: {},
    isUnlisted: true,
    body: html`<div class="fault">
      <h1>${title}</h1>
      <p>${help}</p>
      ${
        errors.length > 0 &&
        html`<ul>
          ${errors.map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`)}
        </ul>`
      }
      <p class="onward"><a href="${homeOf(locale)}products">${words.all}</a></p>
    </div>`,
  };
}
