import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../../platform/errors/problem.filter.js';
import type { Problem } from '../../platform/errors/problem.js';
import type { Locale } from '../../platform/locale/locale.js';
import { homeOf } from '../html/addresses.js';
import { html } from '../html/html.js';
import type { Page, Reader } from '../html/page.js';
import { HTML, Pages } from './pages.js';
import type { Messages } from '../html/messages.js';

/** What went wrong, as a page. */
@Catch()
export class ErrorPages implements ExceptionFilter {
  constructor(private readonly pages: Pages) {}

  catch(error: unknown, host: ArgumentsHost) {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = problemOf(error, request);
    const locale = this.localeOf(request);
    const { text } = this.pages.document(faultPage(problem, this.pages.reader(locale)), locale);
    void reply
      .status(problem.status)
      .headers({ ...problem.headers, 'cache-control': 'no-store', 'content-language': locale })
      .type(HTML)
      .send(text);
  }

  protected localeOf({ url }: FastifyRequest): Locale {
    return url.startsWith('/en') ? 'en' : 'zh-CN';
  }
}

function sayingsOf(status: number, words: Messages): [title: string, help: string] {
  if (status === 404) return [words.lost, words.lostHelp];
  if (status === 409 || status === 422) return [words.unready, words.unreadyHelp];
  return status < 500 ? [words.refused, ''] : [words.failed, words.failedHelp];
}

/** What went wrong, and where to go on. */
function faultPage({ status, errors }: Problem, { words, locale }: Reader): Page {
  const [title, help] = sayingsOf(status, words);
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
          ${errors.map(
            ({ path, code, message }) =>
              html`<li><code>${path}</code> ${code === 'missing' ? words.missing : message}</li>`,
          )}
        </ul>`
      }
      <p class="onward"><a href="${homeOf(locale)}products">${words.all}</a></p>
    </div>`,
  };
}
