import type { Issuer } from './types.ts';
import * as oauth from 'oauth4webapi';

interface PendingSignIn extends Issuer {
  verifier: string;
  state: string;
  /** The requested location in the admin, from `#` on. */
  place: string;
}

const STORAGE_KEY = 'admin.sign-in';
const redirectUri = () => `${location.origin}/admin/`;

/** Issuers for development may use http. */
const options = ({ issuer }: Issuer) => ({ [oauth.allowInsecureRequests]: issuer.startsWith('http://') });

async function discoverIssuer(issuer: Issuer) {
  const address = new URL(issuer.issuer);
  return oauth.processDiscoveryResponse(address, await oauth.discoveryRequest(address, options(issuer)));
}

/** Redirects to the issuer to sign in by authorization code with PKCE (RFC 7636). @param place location to return to */
export async function goToIssuer(issuer: Issuer, place: string) {
  const server = await discoverIssuer(issuer);
  const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()];
  const pending: PendingSignIn = { ...issuer, verifier, state, place };
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify(pending));
  const address = new URL(server.authorization_endpoint ?? '');
  const parameters = {
    ...{
      client_id: issuer.clientId,
      redirect_uri: redirectUri(),
      response_type: 'code',
      scope: 'openid profile',
    },
    ...{
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    },
  };
  for (const [key, value] of Object.entries(parameters)) address.searchParams.set(key, value);
  location.assign(address);
}

/**
 * Completes signing in after the redirect from the issuer; undefined where there was none.
 * @throws where the issuer refuses, or its response is invalid
 */
export async function tokenFromIssuer(): Promise<{ token: string; place: string } | undefined> {
  const pending = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null') as PendingSignIn | null;
  const callbackUrl = new URL(location.href);
  if (!pending || !callbackUrl.searchParams.has('state')) return undefined;
  sessionStorage.removeItem(STORAGE_KEY);
  const client: oauth.Client = { client_id: pending.clientId };
  const server = await discoverIssuer(pending);
  const validated = oauth.validateAuthResponse(server, client, callbackUrl, pending.state);
  const response = await oauth.authorizationCodeGrantRequest(
    ...([
      server,
      client,
      oauth.None(),
      validated,
      redirectUri(),
      pending.verifier,
      options(pending),
    ] as const),
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response);
  // The service verifies JWTs; an opaque access token is replaced by the id token.
  const isReadable = tokens.access_token.split('.').length === 3;
  return { token: isReadable ? tokens.access_token : (tokens.id_token ?? ''), place: pending.place };
}
