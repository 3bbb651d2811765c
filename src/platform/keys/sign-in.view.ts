import { ApiProperty } from '@nestjs/swagger';
import type { Environment } from '../config/environment.js';

class OidcView {
  @ApiProperty({ description: 'Says at `/.well-known/openid-configuration` where people sign in' })
  issuer!: string;
  @ApiProperty({ description: 'Of a public client: authorization code with PKCE' }) clientId!: string;
}

export class SignInView {
  @ApiProperty({
    type: OidcView,
    nullable: true,
    description: 'The OpenID Connect issuer; null where there is none, and keys alone open',
  })
  oidc!: OidcView | null;
}

/** Without a client that a browser can be, nobody can sign in from one. */
export function signInView({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId }: Environment): SignInView {
  return { oidc: issuer === undefined || clientId === undefined ? null : { issuer, clientId } };
}
