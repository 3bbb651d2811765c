import { type ApiDocument, operationsOf } from './api-document.js';

const header = (description: string) => ({ description, schema: { type: 'string' } });

const HEADERS = {
  ETag: header('Strong; send it back in If-None-Match'),
  'Content-Language': header('The locale of the response'),
  'Cache-Tag': header('Tags by which a CDN can purge the response'),
};

/** Describes the headers of the routes whose responses are cached, and of redirects. */
export function addCacheHeaders(document: ApiDocument) {
  for (const { operation } of operationsOf(document)) {
    const { 200: success, 301: redirect, 304: notModified } = operation.responses;
    if (notModified && success) success.headers = HEADERS;
    if (redirect) redirect.headers = { Location: header('The current path of the page') };
  }
}
