import { memoize } from '../../platform/language/memoize.js';
import type { ProductPageView, VariantView } from '../../published/product-page.view.js';
import { type Paths, homeOf, pathOf } from '../html/addresses.js';
import { breadcrumbs, trailData } from './breadcrumbs.js';
import { articleCard, dateOf, grid, money, productCard } from './cards.js';
import { type Html, html } from '../html/html.js';
import type { Page, Reader } from '../html/page.js';
import { absolute, picture } from '../html/picture.js';
import { centimetres, sizeDrawing } from './size-drawing.js';

/** Making these takes long. */
const countriesIn = memoize((locale) => new Intl.DisplayNames(locale, { type: 'region' }));

/** How wide its picture is shown. */
const ALONE = '(max-width: 52rem) 92vw, 35rem';

/** A piece: what it looks like, what it is made of, how large it is, what it costs, and what goes with it. */
export function renderProductPage(product: ProductPageView, paths: Paths, reader: Reader): Page {
  const { words, origin, locale } = reader;
  const [first, ...others] = product.media;
  const images = first && product.media.map((image) => absolute(image.url, origin));
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
      trailData(trail, product.name, url, reader),
    ],
    body: html`${trail.length > 0 && breadcrumbs(trail, reader)}
      <article class="product">
        <div class="picture">
          ${picture(first, product.name, category?.name, ALONE, true)}${others.map((image) => picture(image, product.name, undefined, ALONE))}
        </div>
        <div class="said">
          <h1>${product.name}</h1>
          ${product.tagline && html`<p class="lead">${product.tagline}</p>`}
          ${product.description && html`<p>${product.description}</p>`}
          <h2>${words.variants}</h2>
          <ul class="variants">
            ${product.variants.map((variant) => variantOf(variant, reader))}
          </ul>
        </div>
      </article>
      ${
        product.designNotes.length > 0 &&
        html`<section class="notes" aria-labelledby="design">
          <h2 id="design">${words.designNotes}</h2>
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
          <h2 id="materials">${words.materials}</h2>
          <dl>
            ${product.materials.map(
              ({ part, material, note }) =>
                html`<div>
                  <dt>${words.parts[part] ?? part}</dt>
                  <dd>
                    <a href="${homeOf(locale)}products?material=${material.slug}">${material.name}</a
                    >${note && html`<br /><small>${note}</small>`}
                  </dd>
                </div>`,
            )}
          </dl>
          <h2>${words.details}</h2>
          <dl>${facts(product, reader)}</dl>
        </div>
        <div>
          <h2>${words.sizes}</h2>
          ${sizeDrawing(product.name, product.dimensions, reader)}
          <dl class="lengths">
            ${Object.entries(product.dimensions ?? {}).map(
              ([name, length]) =>
                html`<div>
                  <dt>${words.lengths[name] ?? name}</dt>
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
            <h2 id="${kind}">${words.related[kind]}</h2>
            ${grid(cards.map((each) => productCard(each.product, reader)))}
          </section>`
        );
      })}
      ${
        product.articles.length > 0 &&
        html`<section class="reading" aria-labelledby="told">
          <h2 id="told">${words.inArticles}</h2>
          ${product.articles.map((card) => articleCard(card, reader))}
        </section>`
      }`,
  };
}

function variantOf(
  { sku, options, price, regularPrices, offerUntil, availability }: VariantView,
  reader: Reader,
): Html {
  const { words } = reader;
  const before = regularPrices?.find(({ currency }) => currency === price?.currency);
  return html`<li>
    <span class="option">${options.map(({ value }) => value).join(' · ') || sku}</span>
    <span class="price"
      >${before && html`<s>${money(before, reader)}</s> `}${price && money(price, reader)}</span
    >
    <span class="availability ${availability}">${words.availability[availability]}</span>
    <code>${sku}</code
    >${offerUntil && html`<small>${words.offerUntil('')}${dateOf(offerUntil, reader)}</small>`}
  </li>`;
}

function facts(
  { record, style, color, colorName, rooms }: ProductPageView,
  { words, locale }: Reader,
): Html[] {
  const { record: said, facets } = words;
  const kilograms = (grams: number | null) => (grams === null ? null : `${grams / 1_000} kg`);
  const country = record.origin && countriesIn(locale).of(record.origin);
  const { leadTime } = record;
  const all: [string | undefined, string | number | null | undefined][] = [
    [facets.style, style?.name],
    [facets.color, colorName ?? color?.name],
    [facets.room, rooms.map(({ name }) => name).join(locale === 'en' ? ', ' : '、') || null],
    [said['weight'], kilograms(record.weight)],
    [said['maxLoad'], kilograms(record.maxLoad)],
    [said['brand'], record.brand],
    [said['designer'], record.designer],
    [said['designYear'], record.designYear],
    [said['origin'], country],
    [said['leadTime'], leadTime && `${leadTime.minDays}–${leadTime.maxDays} ${said['days']}`],
    [said['warranty'], record.warrantyMonths && `${record.warrantyMonths} ${said['months']}`],
    [said['care'], record.care],
  ];
  return all.flatMap(([name, value]) =>
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
