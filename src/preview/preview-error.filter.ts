import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogError } from '../catalog/errors.js';
import { problemOfCatalogError } from '../merchandising/catalog-error.filter.js';
import { type Locale, isLocale, negotiateLocale } from '../platform/locale/locale.js';
import { ErrorPages } from '../website/pages/error-pages.js';

/** Shows an invalid link, or the reason why the entry could not be published, as a page of the website. */
@Catch()
export class PreviewErrorFilter extends ErrorPages {
  override catch(error: unknown, host: ArgumentsHost) {
    super.catch(error instanceof CatalogError ? problemOfCatalogError(error) : error, host);
  }

  /** The error may be that the requested locale is not one. */
  protected override localeOf({ query, headers }: FastifyRequest): Locale {
    const { locale } = query as { locale?: unknown };
    return negotiateLocale(isLocale(locale) ? locale : undefined, headers['accept-language']);
  }
}
