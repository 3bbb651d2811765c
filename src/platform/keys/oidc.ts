import {
  type JWTPayload,
  type JWTVerifyOptions,
  type JWTVerifyResult,
  createRemoteJWKSet,
  errors,
  jwtVerify,
} from 'jose';
import type { Environment } from '../config/environment.js';
import { Problem } from '../errors/problem.js';
import { isStorable } from '../validation/text-errors.js';
import { ROLES, type Role } from './roles.js';

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** Asymmetric algorithms only, so that nobody but the issuer can sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];

/** How long the issuer may take to respond. */
const TIMEOUT_MS = 3_000;

/** How far the issuer's clock may differ from ours. */
const CLOCK_TOLERANCE_S = 30;

/** The least time between two requests for the issuer's keys, also after one that failed. */
const COOLDOWN_MS = 2_000;

/** Errors of jose that mean that the issuer's keys could not be read, rather than that the token is invalid. */
const KEY_SET_ERRORS = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']);

/** Somebody whom the issuer has authenticated. */
export interface Person {
  /** The issuer's identifier, which does not change. */
  subject: string;
  /** Null where the token has none. */
  name: string | null;
  role: Role | null;
}

/** Verifies tokens of the configured OpenID Connect issuer: OpenID Connect Core 1.0, Discovery 1.0. */
export class Oidc {
  private keys: Promise<KeySet> | undefined;

  constructor(
    private readonly issuer: string,
    private readonly settings: Pick<Environment, 'OIDC_AUDIENCE' | 'OIDC_ROLE_CLAIM'>,
  ) {}

  /**
   * The person of an access token; undefined where the token is not valid.
   * @throws Problem 503 where the issuer does not answer
   */
  async personOf(token: string): Promise<Person | undefined> {
    const keys = await this.keySet();
    try {
      const { payload, protectedHeader } = await this.verify(token, keys);
      const { sub: subject = '', name } = payload;
      if (!isAccessToken(protectedHeader.typ, payload) || !isName(subject)) return undefined;
      return { subject, name: isName(name) ? name : null, role: this.roleIn(payload) };
    } catch (error) {
      if (!(error instanceof errors.JOSEError) || KEY_SET_ERRORS.has(error.code)) throw unreachable(error);
      return undefined;
    }
  }

  /** Reloads the keys once where no known one fits, because the issuer may have added one without an id. */
  private async verify(token: string, keys: KeySet): Promise<JWTVerifyResult> {
    try {
      return await this.verifyByAnyKey(token, keys);
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed) || keys.coolingDown) throw error;
      await keys.reload();
      return this.verifyByAnyKey(token, keys);
    }
  }

  /** By the key that the token names; where it names none, each is tried. */
  private async verifyByAnyKey(token: string, keys: KeySet): Promise<JWTVerifyResult> {
    const options: JWTVerifyOptions = {
      issuer: this.issuer,
      audience: this.settings.OIDC_AUDIENCE,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: CLOCK_TOLERANCE_S,
    };
    try {
      return await jwtVerify(token, keys, options);
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
      for await (const key of error) {
        try {
          return await jwtVerify(token, key, options);
        } catch (failure) {
          if (!(failure instanceof errors.JWSSignatureVerificationFailed)) throw failure;
        }
      }
      throw new errors.JWSSignatureVerificationFailed();
    }
  }

  /** The highest of our roles in the claim; null where it has none. */
  private roleIn(payload: JWTPayload): Role | null {
    const name = this.settings.OIDC_ROLE_CLAIM;
    // A claim's own name may contain dots: https://shop.example/roles.
    const nested = name
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], payload);
    const roles = [payload[name] ?? nested].flat();
    return ROLES.findLast((role) => roles.includes(role)) ?? null;
  }

  /** The issuer's metadata is read once; jose reloads the keys as they change. */
  private keySet(): Promise<KeySet> {
    this.keys ??= this.discover().catch((error: unknown) => {
      setTimeout(() => (this.keys = undefined), COOLDOWN_MS).unref();
      throw unreachable(error);
    });
    return this.keys;
  }

  private async discover(): Promise<KeySet> {
    const address = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { issuer, jwks_uri: keys } = (await response.json()) as { issuer?: string; jwks_uri?: string };
    if (issuer !== this.issuer || keys === undefined)
      throw new Error(`${address} is not about ${this.issuer}, or names no keys`);
    return createRemoteJWKSet(new URL(keys), { timeoutDuration: TIMEOUT_MS, cooldownDuration: COOLDOWN_MS });
  }
}

/** RFC 9068 § 2.1; older issuers write JWT, or nothing. */
const ACCESS_TOKEN_TYPES = ['at+jwt', 'application/at+jwt', 'jwt', undefined];

/** Claims that only ID tokens have: OpenID Connect Core 1.0 § 2, § 3.1.3.6 and § 3.3.2.11. */
const ID_TOKEN_CLAIMS = ['nonce', 'at_hash', 'c_hash', 's_hash'];

/** Whether it is an access token, not an ID token, which is meant for the client. */
function isAccessToken(type: string | undefined, payload: JWTPayload): boolean {
  if (!ACCESS_TOKEN_TYPES.includes(type?.toLowerCase())) return false;
  // Keycloak's claim for the type of a token.
  return payload['typ'] !== 'ID' && !ID_TOKEN_CLAIMS.some((claim) => claim in payload);
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 200 && isStorable(value);

const unreachable = (error: unknown) =>
  new Problem(503, 'issuer_unavailable', `The issuer of tokens does not answer: ${(error as Error).message}`);
