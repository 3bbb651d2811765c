import { ApiProperty } from '@nestjs/swagger';
import type { Environment } from '../config/environment.js';

class OidcView {
  @ApiProperty({ description: 'Issuer with its metadata at `/.well-known/openid-configuration`' })
  issuer!: string;
  @ApiProperty({ description: 'Public client for the authorization code flow with PKCE' }) clientId!: string;
}

export class SignInView {
  @ApiProperty({
    type: OidcView,
    nullable: true,
    description: 'The OpenID Connect issuer; null where only API keys are accepted',
  })
  oidc!: OidcView | null;
}

/** Null also where there is an issuer but no client for browsers. */
export function signInView({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId }: Environment): SignInView {
  return { oidc: issuer === undefined || clientId === undefined ? null : { issuer, clientId } };
}
