import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** What is read by scripts: a browser that is led to it as a page may do nothing with it. */
const DATA_HEADERS = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/** Of the page that shows the API, whose scripts write styles. */
const DOCS_HEADERS = headersOf({ styleSrc: ["'self'", "'unsafe-inline'"], frameAncestors: ["'none'"] });

/** Of the website's pages, and previews of them: nothing of theirs is in the page but what they say. The admin shows them in a frame. */
const WEBSITE_HEADERS = headersOf({
  ...{ defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], connectSrc: ["'self'"] },
  ...{ imgSrc: ["'self'", 'https:'], baseUri: ["'none'"], formAction: ["'self'"] },
  ...{ frameAncestors: ["'self'"], fontSrc: ["'self'"], objectSrc: ["'none'"], scriptSrcAttr: ["'none'"] },
});

/** Styles are put in by scripts, rule by rule, into elements that are empty: of those this is the hash. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Of the admin, which shows images from anywhere, and the website's pages in a frame. */
const adminHeaders = (issuer: string | undefined) =>
  headersOf({
    ...{
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", EMPTY_STYLE],
      fontSrc: ["'self'"],
    },
    ...{ connectSrc: ["'self'", ...(issuer ? [new URL(issuer).origin] : [])], frameSrc: ["'self'"] },
    ...{ imgSrc: ["'self'", 'https:', 'data:', 'blob:'], baseUri: ["'none'"], formAction: ["'self'"] },
    ...{ frameAncestors: ["'none'"], objectSrc: ["'none'"], scriptSrcAttr: ["'none'"] },
  });

const WEBSITE_PATH = /^\/(zh|en|preview)(\/|\?|$)|^\/(\?|$)/;

/**
 * What a browser refuses of what is at an address.
 * @param issuer where people sign in, if not by keys alone
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
    // Of documents and plugins of browsers that are gone.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    // CSP says the same, and better.
    xFrameOptions: false,
    // TLS ends in front of this service, and only there is it known whether every host has it.
    hsts: false,
  });
  const listener = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  setHeaders({} as IncomingMessage, listener as unknown as ServerResponse, () => undefined);
  return headers;
}
