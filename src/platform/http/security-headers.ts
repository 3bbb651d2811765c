import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** What browsers are told to refuse. The same for every answer, so it is put together once. */
export const SECURITY_HEADERS: Record<string, string> = {};

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
  setHeader: (name: string, value: string) => (SECURITY_HEADERS[name.toLowerCase()] = value),
  removeHeader: () => undefined,
};
tell({} as IncomingMessage, listener as unknown as ServerResponse, () => undefined);
