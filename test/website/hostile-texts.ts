/** What breaks out of text where text is not kept apart from what surrounds it, in HTML, attributes, scripts, addresses. */
export const CORES = [
  ...['<script>alert(1)</script>', '</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>'],
  ...[
    '<svg onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<iframe srcdoc="<script>alert(1)</script>">',
  ],
  ...['" onmouseover="alert(1)', "' onfocus='alert(1)' autofocus='", '"><script>alert(1)</script>'],
  ...['javascript:alert(1)', '[x](javascript:alert(1))', '![x](data:text/html,<script>alert(1)</script>)'],
  ...['<a href="javascript:alert(1)">x</a>', '<style>*{background:url(//evil.test)}</style>', '${alert(1)}'],
  ...[
    '{{constructor.constructor("alert(1)")()}}',
    '<!--<script>alert(1)//-->',
    ']]><script>alert(1)</script>',
  ],
  ...['<details open ontoggle=alert(1)>', '<math><mi//xlink:href="data:x,<script>alert(1)</script>">'],
];
const DRESSES: ((core: string) => string)[] = [
  (core) => core,
  (core) => core.toUpperCase(),
  (core) => `椅子${core}`,
  (core) => `\u202e${core}`,
  (core) => `＜${core}`,
  (core) => encodeURIComponent(core).slice(0, 55) + core,
  (core) => `&lt;${core}&gt;`,
  (core) => `${core}\n\n${core}`,
  (core) => `\\${core}\\`,
  (core) => `👨‍👩‍👧${core}`,
];
export const ALL = CORES.flatMap((core) => DRESSES.map((dress) => dress(core)));
/** All of them take minutes; each of what they are made of, once, does not. */
export const HOSTILE = process.env['TORTURE'] === 'full' ? ALL : ALL.filter((_, at) => at % 23 === 0);
