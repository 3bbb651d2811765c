import { memoize } from '../../platform/language/memoize.js';
import type { ProductPageView, VariantView } from '../../published/product-page.view.js';
import { type Paths, homeOf, pathOf } from '../html/addresses.js';
import { breadcrumbs, breadcrumbJsonLd } from './breadcrumbs.js';
import { articleCard, dateOf, grid, money, productCard } from './render-cards.js';
import { type Html, html } from '../html/html.js';
import type { Page, RenderContext } from '../html/page.js';
import { absoluteUrl, responsiveImage } from '../html/responsive-image.js';
import { centimetres, sizeDrawing } from './size-drawing.js';

/** Memoized, because creating these is slow. */
const countriesIn = memoize((locale) => new Intl.DisplayNames(locale, { type: 'region' }));

/** `sizes` of the product's images. */
const IMAGE_SIZES = '(max-width: 52rem) 92vw, 35rem';

/** A product's page: images, variants and prices, materials, dimensions, specifications, related products and articles. */
export function renderProductPage(product: ProductPageView, paths: Paths, context: RenderContext): Page {
  const { messages, origin, locale } = context;
  const [first, ...others] = product.media;
  const images = first && product.media.map((image) => absoluteUrl(image.url, origin));
  const [category] = product.categories;
  const url = `${origin}${pathOf('product', product.slug, locale)}`;
  const trail = category ? [...category.ancestors, category] : [];
  return {
    title: product.name,
    description: product.tagline ?? product.description,
    paths,
    image: first ?? null,
    kind: 'product',
    data: [
      {
        ...product.jsonLd,
        '@context': 'https://schema.org',
        ...{ url, inLanguage: locale, image: images },
      },
      breadcrumbJsonLd(trail, product.name, url, context),
    ],
    body: html`${trail.length > 0 && breadcrumbs(trail, context)}
      <article class="product">
        <div class="picture">
          ${responsiveImage(first, product.name, category?.name, IMAGE_SIZES, true)}${others.map((image) => responsiveImage(image, product.name, undefined, IMAGE_SIZES))}
        </div>
        <div class="said">
          <h1>${product.name}</h1>
          ${product.tagline && html`<p class="lead">${product.tagline}</p>`}
          ${product.description && html`<p>${product.description}</p>`}
          <h2>${messages.variants}</h2>
          <ul class="variants">
            ${product.variants.map((variant) => variantOf(variant, context))}
          </ul>
        </div>
      </article>
      ${
        product.designNotes.length > 0 &&
        html`<section class="notes" aria-labelledby="design">
          <h2 id="design">${messages.designNotes}</h2>
          <dl>
            ${product.designNotes.map(
              ({ aspect, text }) =>
                html`<div>
                  <dt>${aspect}</dt>
                  <dd>${text}</dd>
                </div>`,
            )}
          </dl>
        </section>`
      }
      <section class="facts" aria-labelledby="materials">
        <div>
          <h2 id="materials">${messages.materials}</h2>
          <dl>
            ${product.materials.map(
              ({ part, material, note }) =>
                html`<div>
                  <dt>${messages.parts[part] ?? part}</dt>
                  <dd>
                    <a href="${homeOf(locale)}products?material=${material.slug}">${material.name}</a
                    >${note && html`<br /><small>${note}</small>`}
                  </dd>
                </div>`,
            )}
          </dl>
          <h2>${messages.details}</h2>
          <dl>${specificationRows(product, context)}</dl>
        </div>
        <div>
          <h2>${messages.sizes}</h2>
          ${sizeDrawing(product.name, product.dimensions, context)}
          <dl class="lengths">
            ${Object.entries(product.dimensions ?? {}).map(
              ([name, length]) =>
                html`<div>
                  <dt>${messages.lengths[name] ?? name}</dt>
                  <dd>${centimetres(Number(length))}</dd>
                </div>`,
            )}
          </dl>
        </div>
      </section>
      ${(['similar', 'pairs_with', 'accessory'] as const).map((kind) => {
        const cards = product.related.filter((each) => each.kind === kind);
        return (
          cards.length > 0 &&
          html`<section aria-labelledby="${kind}">
            <h2 id="${kind}">${messages.relationKinds[kind]}</h2>
            ${grid(cards.map((each) => productCard(each.product, context)))}
          </section>`
        );
      })}
      ${
        product.articles.length > 0 &&
        html`<section class="reading" aria-labelledby="in-articles">
          <h2 id="in-articles">${messages.inArticles}</h2>
          ${product.articles.map((card) => articleCard(card, context))}
        </section>`
      }`,
  };
}

function variantOf(
  { sku, options, price, regularPrices, offerUntil, availability }: VariantView,
  context: RenderContext,
): Html {
  const { messages } = context;
  const regular = regularPrices?.find(({ currency }) => currency === price?.currency);
  return html`<li>
    <span class="option">${options.map(({ value }) => value).join(' · ') || sku}</span>
    <span class="price"
      >${regular && html`<s>${money(regular, context)}</s> `}${price && money(price, context)}</span
    >
    <span class="availability ${availability}">${messages.availability[availability]}</span>
    <code>${sku}</code
    >${offerUntil && html`<small>${messages.offerUntil('')}${dateOf(offerUntil, context)}</small>`}
  </li>`;
}

function specificationRows(
  { record, style, color, colorName, rooms }: ProductPageView,
  { messages, locale }: RenderContext,
): Html[] {
  const { specifications: labels, facets } = messages;
  const kilograms = (grams: number | null) => (grams === null ? null : `${grams / 1_000} kg`);
  const country = record.origin && countriesIn(locale).of(record.origin);
  const { leadTime } = record;
  const rows: [string | undefined, string | number | null | undefined][] = [
    [facets.style, style?.name],
    [facets.color, colorName ?? color?.name],
    [facets.room, rooms.map(({ name }) => name).join(locale === 'en' ? ', ' : '、') || null],
    [labels['weight'], kilograms(record.weight)],
    [labels['maxLoad'], kilograms(record.maxLoad)],
    [labels['brand'], record.brand],
    [labels['designer'], record.designer],
    [labels['designYear'], record.designYear],
    [labels['origin'], country],
    [labels['leadTime'], leadTime && `${leadTime.minDays}–${leadTime.maxDays} ${labels['days']}`],
    [labels['warranty'], record.warrantyMonths && `${record.warrantyMonths} ${labels['months']}`],
    [labels['care'], record.care],
  ];
  return rows.flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
        ],
  );
}
