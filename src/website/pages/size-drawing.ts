import type { DimensionsView } from '../../published/specifications.view.js';
import { type Html, html, trusted } from '../html/html.js';
import type { RenderContext } from '../html/page.js';

/**
 * A person of 1.70 m on a seat of 430 mm, from the side: sitting height 0.52 and thigh 0.25 of the stature (Drillis and
 * Contini, 1966). In millimetres; the origin is the floor below the back, and y points down.
 */
const PERSON = {
  width: 760,
  height: 1_320,
  lines: 'M620-1030 600-520H180V-70H60M620-1000 440-760 250-700',
  head: { x: 610, y: -1_205, r: 105 },
  seat: 'M440-430H760M480-430V0M720-430V0',
};

/** Distance between the product and the person, and the margin around both, in millimetres. */
const GAP = 320;
const MARGIN = 230;

/** Formats a length that is given in millimetres. */
export const centimetres = (length: number) => `${length / 10} cm`;

/** A product's front outline to scale beside a seated person; null where width or height is unknown. */
export function sizeDrawing(
  name: string,
  size: DimensionsView | null,
  { messages }: RenderContext,
): Html | null {
  if (size?.width === undefined || size.height === undefined) return null;
  const { width, height } = size;
  const personX = width + GAP;
  const viewBox = [
    ...[-MARGIN, -Math.max(height, PERSON.height) - MARGIN / 2],
    ...[personX + PERSON.width + 2 * MARGIN, Math.max(height, PERSON.height) + 1.7 * MARGIN],
  ].join(' ');
  const lengths = `${messages.lengths['width']} ${centimetres(width)}, ${messages.lengths['height']} ${centimetres(height)}`;
  return html`<svg
    class="size"
    viewBox="${viewBox}"
    role="img"
    aria-label="${messages.sizeDrawing(name, lengths)}"
  >
    <path class="floor" d="M${-MARGIN} 0H${personX + PERSON.width + MARGIN}" />
    <g class="person" transform="translate(${personX})">
      ${trusted(
        `<path d="${PERSON.seat}" class="seat"/><path d="${PERSON.lines}"/><circle cx="${PERSON.head.x}" cy="${PERSON.head.y}" r="${PERSON.head.r}"/>`,
      )}
    </g>
    <path class="outline" d="${outline(size, width, height)}" />
    <path
      class="measure"
      d="M0 90H${width}M0 60V120M${width} 60V120M-90 0V${-height}M-120 0H-60M-120 ${-height}H-60"
    />
    <text x="${width / 2}" y="185" text-anchor="middle">${centimetres(width)}</text>
    <text x="-120" y="${-height / 2}" text-anchor="middle" transform="rotate(-90 -120 ${-height / 2})">
      ${centimetres(height)}
    </text>
  </svg>`;
}

/** Path of the outline: with a seat height also back and arms, with a leg height or clearance also legs. */
function outline(size: DimensionsView, width: number, height: number): string {
  const raised = Math.min(size.legHeight ?? size.clearance ?? 0, height);
  const inset = width * 0.05;
  const legs = raised > 0 ? `M${inset} ${-raised}V0M${width - inset} ${-raised}V0` : '';
  const box = (x: number, low: number, high: number, wide: number) =>
    `M${x} ${-low}V${-high}h${wide}V${-low}z`;
  const seat = size.seatHeight;
  if (seat === undefined || seat <= raised) return box(0, raised, height, width) + legs;
  const arms = size.armHeight === undefined ? 0 : Math.max(0, (width - (size.seatWidth ?? width)) / 2);
  const arm = size.armHeight ?? seat;
  return [
    box(arms, raised, seat, width - 2 * arms),
    height > seat ? box(arms * 0.6, seat, height, width - 1.2 * arms) : '',
    arms > 0 ? box(0, raised, arm, arms) + box(width - arms, raised, arm, arms) : '',
    legs,
  ].join('');
}
