import type { Issuer } from './types.ts';
import * as oauth from 'oauth4webapi';

interface Begun extends Issuer {
  verifier: string;
  state: string;
  /** Where in the admin somebody wanted to go, from its `#` on. */
  place: string;
}

const BEGUN = 'admin.sign-in';
const here = () => `${location.origin}/admin/`;

/** Issuers on this machine, for development, may do without TLS. */
const options = ({ issuer }: Issuer) => ({ [oauth.allowInsecureRequests]: issuer.startsWith('http://') });

async function discovered(issuer: Issuer) {
  const address = new URL(issuer.issuer);
  return oauth.processDiscoveryResponse(address, await oauth.discoveryRequest(address, options(issuer)));
}

/** Leads to the issuer, which leads back to a place in the admin: authorization code with PKCE (RFC 7636). */
export async function goToIssuer(issuer: Issuer, place: string) {
  const server = await discovered(issuer);
  const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()];
  const begun: Begun = { ...issuer, verifier, state, place };
  sessionStorage.setItem(BEGUN, JSON.stringify(begun));
  const address = new URL(server.authorization_endpoint ?? '');
  const asked = {
    ...{ client_id: issuer.clientId, redirect_uri: here(), response_type: 'code', scope: 'openid profile' },
    ...{
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    },
  };
  for (const [key, value] of Object.entries(asked)) address.searchParams.set(key, value);
  location.assign(address);
}

/**
 * The token of somebody whom the issuer has just led back; nothing where nobody was.
 * @throws what the issuer, or the check of its answer, says against it
 */
export async function tokenFromIssuer(): Promise<{ token: string; place: string } | undefined> {
  const begun = JSON.parse(sessionStorage.getItem(BEGUN) ?? 'null') as Begun | null;
  const answer = new URL(location.href);
  if (!begun || !answer.searchParams.has('state')) return undefined;
  sessionStorage.removeItem(BEGUN);
  const client: oauth.Client = { client_id: begun.clientId };
  const server = await discovered(begun);
  const checked = oauth.validateAuthResponse(server, client, answer, begun.state);
  const response = await oauth.authorizationCodeGrantRequest(
    ...([server, client, oauth.None(), checked, here(), begun.verifier, options(begun)] as const),
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response);
  // The service reads tokens itself, so one that only the issuer can read is of no use to it.
  const isReadable = tokens.access_token.split('.').length === 3;
  return { token: isReadable ? tokens.access_token : (tokens.id_token ?? ''), place: begun.place };
}
