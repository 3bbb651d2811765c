import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../../platform/errors/problem.filter.js';
import type { Problem } from '../../platform/errors/problem.js';
import type { Locale } from '../../platform/locale/locale.js';
import { homeOf } from '../html/addresses.js';
import { html } from '../html/html.js';
import type { Page, RenderContext } from '../html/page.js';
import { HTML, Pages } from './pages.js';
import type { Messages } from '../html/website-messages.js';

/** Renders errors of the website's routes as pages. */
@Catch()
export class ErrorPages implements ExceptionFilter {
  constructor(private readonly pages: Pages) {}

  catch(error: unknown, host: ArgumentsHost) {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = problemOf(error, request);
    const locale = this.localeOf(request);
    const { text } = this.pages.document(problemPage(problem, this.pages.context(locale)), locale);
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

function messagesFor(status: number, messages: Messages): [title: string, help: string] {
  if (status === 404) return [messages.notFound, messages.notFoundHelp];
  if (status === 409 || status === 422) return [messages.notPublishable, messages.notPublishableHelp];
  return status < 500 ? [messages.badRequest, ''] : [messages.failed, messages.failedHelp];
}

/** The page of a problem, with a link to all products. */
function problemPage({ status, errors }: Problem, { messages, locale }: RenderContext): Page {
  const [title, help] = messagesFor(status, messages);
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
              html`<li><code>${path}</code> ${code === 'missing' ? messages.missing : message}</li>`,
          )}
        </ul>`
      }
      <p class="onward"><a href="${homeOf(locale)}products">${messages.allProducts}</a></p>
    </div>`,
  };
}
