import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogError } from '../catalog/errors.js';
import { problemOfCatalogError } from '../merchandising/catalog-error.filter.js';
import { LOCALES, type Locale, negotiateLocale } from '../platform/locale/locale.js';
import { ErrorPages } from '../website/pages/error-pages.js';

/** Why there is nothing to see, or why it could not be published, as a page of the website. */
@Catch()
export class PreviewErrorFilter extends ErrorPages {
  override catch(error: unknown, host: ArgumentsHost) {
    super.catch(error instanceof CatalogError ? problemOfCatalogError(error) : error, host);
  }

  /** The fault may be that there is no such language. */
  protected override localeOf({ query, headers }: FastifyRequest): Locale {
    const { locale } = query as { locale?: unknown };
    const asked = LOCALES.find((each) => each === locale);
    return negotiateLocale(asked, headers['accept-language']);
  }
}
