import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** What is read by scripts: a browser that is led to it as a page may do nothing with it. */
export const DATA_HEADERS = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/** What browsers are told to refuse of pages. The same for every one, so it is put together once. */
export const DOCUMENT_HEADERS: Record<string, string> = {};

const tell = helmet({
  contentSecurityPolicy: {
    directives: {
      frameAncestors: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      upgradeInsecureRequests: null,
    },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  // Of documents and plugins of browsers that are gone.
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  // TLS ends in front of this service, and only there is it known whether every host has it.
  hsts: false,
});
const listener = {
  setHeader: (name: string, value: string) => (DOCUMENT_HEADERS[name.toLowerCase()] = value),
  removeHeader: () => undefined,
};
tell({} as IncomingMessage, listener as unknown as ServerResponse, () => undefined);
