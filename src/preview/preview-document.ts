import type { DataSource } from 'typeorm';
import { LOCALES, type Locale } from '../platform/locale/locale.js';
import type { Pages } from '../website/pages/pages.js';
import { previewPath } from './preview-links.js';
import { readPreview } from './read-preview.js';

/**
 * The preview as a page of the website, whose language switch leads to the preview in the other locale.
 * @throws as {@link readPreview}
 */
export async function previewDocument(
  dataSource: DataSource,
  pages: Pages,
  token: string,
  locale: Locale,
): Promise<string> {
  const { type, body } = await readPreview(dataSource, token, locale);
  const paths = Object.fromEntries(LOCALES.map((each) => [each, `${previewPath(token)}?locale=${each}`]));
  const page = pages.entryPage(type, JSON.parse(body) as object, paths, locale);
  return pages.document({ ...page, isUnlisted: true }, locale).text;
}
