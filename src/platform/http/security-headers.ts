import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** For JSON and other data: a browser that opens it as a page may load nothing. */
const DATA_HEADERS = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/** For the API documentation, whose scripts add inline styles. */
const DOCS_HEADERS = headersOf({ styleSrc: ["'self'", "'unsafe-inline'"], frameAncestors: ["'none'"] });

/** For the website and previews, which have no inline scripts or styles. The admin shows previews in a frame. */
const WEBSITE_HEADERS = headersOf({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'", 'https:'],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'self'"],
  fontSrc: ["'self'"],
  objectSrc: ["'none'"],
  scriptSrcAttr: ["'none'"],
});

/** Hash of an empty `style` element: scripts insert the rules one by one. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** For the admin, which shows images from any https origin, and previews in a frame. */
const adminHeaders = (issuer: string | undefined) =>
  headersOf({
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", EMPTY_STYLE],
    fontSrc: ["'self'"],
    connectSrc: ["'self'", ...(issuer ? [new URL(issuer).origin] : [])],
    frameSrc: ["'self'"],
    imgSrc: ["'self'", 'https:', 'data:', 'blob:'],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
    scriptSrcAttr: ["'none'"],
  });

const WEBSITE_PATH = /^\/(zh|en|preview)(\/|\?|$)|^\/(\?|$)/;

/**
 * Security headers by the address of a request.
 * @param issuer of OpenID Connect, if any
 */
export function headersByAddress(issuer: string | undefined): (url: string) => Record<string, string> {
  const admin = adminHeaders(issuer);
  return (url) => {
    if (WEBSITE_PATH.test(url)) return WEBSITE_HEADERS;
    if (url.startsWith('/admin')) return admin;
    return url.startsWith('/docs') ? DOCS_HEADERS : DATA_HEADERS;
  };
}

/** Computed once per policy. @fastify/helmet would set helmet up again for every request, in two more hooks. */
function headersOf(directives: Record<string, string[]>): Record<string, string> {
  const headers: Record<string, string> = {};
  const setHeaders = helmet({
    contentSecurityPolicy: { directives: { ...directives, upgradeInsecureRequests: null } },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // For browsers and plugins that are no longer in use.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    // Replaced by `frame-ancestors`.
    xFrameOptions: false,
    // TLS ends in a proxy, and only its operator knows whether every host supports it.
    hsts: false,
  });
  const listener = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  setHeaders({} as IncomingMessage, listener as unknown as ServerResponse, () => undefined);
  return headers;
}
