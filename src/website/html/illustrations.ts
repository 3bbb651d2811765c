import { type Html, html, trusted } from './html.js';

/** Line drawings in a view box of 160 by 140, for products without an image. Drawn for this catalogue. */
const CHAIR_LEGS = 'M46 104 40 130M114 104l6 26';

const DRAWINGS = {
  /** Studded from back to arms to seat, on four straight legs. */
  carl: `<path d="M50 70V30q0-12 12-12h36q12 0 12 12v40"/><path d="M34 104V60q0-8 8-8t8 8v20h60V60q0-8 8-8t8 8v44z"/><path d="M50 80v12h60V80"/><path d="${CHAIR_LEGS}M60 104v18M100 104v18"/><path class="dots" d="M56 66V32q0-8 8-8h32q8 0 8 8v34M40 98V62M120 98V62M46 98h68"/>`,
  /** One line of steel, down, along the floor and up again; leather round the arms. */
  gaston: `<path d="M44 60 34 121q-1 7 6 7h76q7 0 6-7L110 60"/><path class="thick" d="M40 60h76"/><path d="M50 100 33 30q-1-8 6-9 7-1 9 6l16 66"/><path d="m50 96 60-8q7 0 7 6t-6 8l-60 8q-6 0-6-7 0-5 5-7z"/>`,
  /** A back of one strap, that parts and meets again like a river. */
  richards: `<path d="M48 78 54 20q1-6 7-6h38q6 0 7 6l6 58"/><path d="M36 96q0-10 10-12h68q10 2 10 12z"/><path d="M38 96 30 130M122 96l8 34M34 62q-6 0-6 6l6 22M126 62q6 0 6 6l-6 22M28 64h18M114 64h18"/><path class="thin" d="M80 14v20L62 50l-10 6M80 34l20 16 9 8M62 50l16 14-14 16M78 64l16 16M100 50 78 64M56 38l6 12M104 36l-4 14M68 14l-8 14M92 14l10 14"/>`,
  /** Velvet that goes round whoever sits in it; flowers sewn on the seat. */
  ruche: `<path d="M30 104V66q0-44 50-46 50 2 50 46v38q0 6-8 6H38q-8 0-8-6z"/><path d="M48 104V72q0-30 32-32t32 32v32"/><path d="M48 88q32-12 64 0"/><path d="M44 110l-4 20M116 110l4 20"/><path class="thin" d="M66 96q4-6 8 0-4 6-8 0zM80 92q4-6 8 0-4 6-8 0zM92 98q4-6 8 0-4 6-8 0zM60 24v18M80 20v20M100 24v18M42 40l12 14M118 40l-12 14"/>`,
  chair: `<path d="M50 76V34q0-12 12-12h36q12 0 12 12v42"/><path d="M36 104V66q0-8 7-8t7 8v14h60V66q0-8 7-8t7 8v38z"/><path d="${CHAIR_LEGS}"/>`,
  diningChair: `<path d="M56 74 52 20h56l-4 54M58 38h44M50 74h60l2 10H48z"/><path d="M52 84l-4 46M108 84l4 46M56 108h48"/>`,
  stool: `<path d="M44 62h72l3 12H41z"/><path d="M50 74l-8 54M110 74l8 54M46 102h68"/>`,
  sofa: `<path d="M26 74V46q0-10 10-10h88q10 0 10 10v28"/><path d="M12 108V74q0-8 8-8t8 8v12h104V74q0-8 8-8t8 8v34z"/><path d="M80 36v50M22 108v14M138 108v14"/>`,
  table: `<path d="M16 48h128v9H16z"/><path d="M26 57l-5 67M134 57l5 67M36 57v10h88V57"/>`,
  lowTable: `<path d="M18 78h124v8H18z"/><path d="M30 86l-4 36M130 86l4 36M32 106h96"/>`,
  sideTable: `<path d="M40 50h80v7H40zM80 57v62M58 127q22-14 44 0"/>`,
  desk: `<path d="M16 50h128v8H16z"/><path d="M92 58h44v34H92zM92 75h44M110 67h8M110 84h8"/><path d="M26 58l-5 68M98 92l-3 34M131 92l4 34"/>`,
  nightstand: `<path d="M46 46h68v58H46zM46 74h68M76 89h8"/><path d="M53 104l-3 22M107 104l3 22"/>`,
  bed: `<path d="M20 124V34q0-8 8-8h104q8 0 8 8v90"/><path d="M20 78h120M12 78v38h136V78M12 116v12M148 116v12"/><path d="M32 78V64q0-6 6-6h30q6 0 6 6v14M86 78V64q0-6 6-6h30q6 0 6 6v14"/>`,
  cabinet: `<path d="M16 44h128v70H16z"/><path d="M80 44v70M24 114v14M136 114v14"/><path d="M70 74v12M90 74v12"/>`,
  tvCabinet: `<path d="M10 66h140v46H10zM56 66v46M104 66v46M56 89h48"/><path d="M46 84v10M114 84v10M24 112v14M136 112v14"/>`,
  shoeCabinet: `<path d="M42 24h76v98H42zM42 57h76M42 90h76"/><path d="M72 34h16M72 67h16M72 100h16M48 122v6M112 122v6"/>`,
  wardrobe: `<path d="M36 12h88v112H36z"/><path d="M80 12v112M42 124v8M118 124v8M72 62v16M88 62v16"/>`,
  shelves: `<path d="M34 10h92v120H34zM34 40h92M34 70h92M34 100h92"/><path class="thin" d="M44 40V20M50 40V18M58 40V22M96 70V48h16v22M46 100V82M54 100V80M62 100V84"/>`,
  floorLamp: `<path d="M58 14h44l12 34H46z"/><path d="M80 48v80M56 130h48"/>`,
  lamp: `<path d="M52 24h56l14 44H38z"/><path d="M80 68v12M66 80h28l6 44H60z"/>`,
  pendant: `<path d="M80 4v42M44 94q0-48 36-48t36 48z"/><path d="M68 94q12 14 24 0"/>`,
  rug: `<path d="M38 40h84l22 76H16z"/><path class="thin" d="M46 52h68l14 52H32z"/><path d="M12 122l4-6M30 122l2-6M128 116l2 6M144 116l4 6"/>`,
  cushion: `<path d="M30 36q50 10 100 0-10 42 0 84-50-10-100 0 10-42 0-84z"/><path class="thin" d="M44 50q36 6 72 0M44 106q36-6 72 0"/>`,
  mirror: `<path d="M80 10q42 0 42 58t-42 58-42-58 42-58z"/><path class="thin" d="M80 18q34 0 34 50t-34 50-34-50 34-50zM62 56l22-26M62 76l34-40"/>`,
  screen: `<path d="M18 24l40-8v108l-40 8zM58 16l42 8v108l-42-8zM100 24l42-8v108l-42 8z"/><path class="thin" d="M26 34l24-5v88l-24 5M66 30l26 5v84l-26-5M108 35l26-5v84l-26 5"/>`,
  piece: `<path d="M30 40h100v80H30z"/><path class="thin" d="M30 40l20-18h100l-20 18M130 120l20-18V22"/>`,
} as const;

type Drawing = keyof typeof DRAWINGS;

/** Drawings by patterns of names; the first match wins. The first four are the chairs of the demo's essay. */
const KINDS: [RegExp, Drawing][] = [
  [/^carl\b/i, 'carl'],
  [/^gaston\b/i, 'gaston'],
  [/^richards\b/i, 'richards'],
  [/^ruche\b/i, 'ruche'],
  [/落地灯|floor lamp/i, 'floorLamp'],
  [/吊灯|pendant/i, 'pendant'],
  [/灯|lamp/i, 'lamp'],
  [/床头柜|nightstand/i, 'nightstand'],
  [/边几|side table/i, 'sideTable'],
  [/茶几|coffee table|tea table/i, 'lowTable'],
  [/沙发|sofa/i, 'sofa'],
  [/餐椅|dining chair|折叠椅|folding chair/i, 'diningChair'],
  [/凳|stool|bench|pouf/i, 'stool'],
  [/椅|坐具|chair|seating/i, 'chair'],
  [/床|bed/i, 'bed'],
  [/衣柜|wardrobe/i, 'wardrobe'],
  [/书架|书柜|bookcase|shel(f|ves)/i, 'shelves'],
  [/电视柜|tv cabinet/i, 'tvCabinet'],
  [/鞋柜|shoe cabinet/i, 'shoeCabinet'],
  [/柜|收纳|cabinet|sideboard|storage/i, 'cabinet'],
  [/书桌|desk/i, 'desk'],
  [/桌|几|table/i, 'table'],
  [/毯|rug|织物|textile/i, 'rug'],
  [/垫|cushion/i, 'cushion'],
  [/镜|mirror|陈设|decor/i, 'mirror'],
  [/屏|screen/i, 'screen'],
  [/户外|outdoor/i, 'stool'],
];

/** A drawing chosen by the name, or else the category. Hidden from screen readers, which read the name beside it. */
export function illustration(name: string, category: string | undefined): Html {
  const fits = (text: string) => KINDS.find(([pattern]) => pattern.test(text))?.[1];
  const kind = fits(name) ?? fits(category ?? '') ?? 'piece';
  return html`<svg class="drawing" viewBox="0 0 160 140" aria-hidden="true" focusable="false">
    ${trusted(DRAWINGS[kind])}
  </svg>`;
}
