import type { Problem } from '../platform/http/problem.js';
import { html } from './html.js';
import { LANGUAGES, type Page, type Reader } from './page.js';

/** What went wrong, and where to go on. */
export function faultPage({ status, errors }: Problem, { words, locale }: Reader): Page {
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
      <p class="onward"><a href="/${LANGUAGES[locale]}/products">${words.all}</a></p>
    </div>`,
  };
}
