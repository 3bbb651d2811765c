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
import { isStorable } from '../validation/text-guard.js';
import { ROLES, type Role } from './roles.js';

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** Signatures that only the issuer can make: none that is made with a shared secret. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];

/** How long the issuer may take to answer, and how far its clock may be off. */
const [PATIENCE_MS, TOLERANCE_S] = [3_000, 30];

/** How long it is left alone after it was asked for its keys, or did not answer. */
const COOLDOWN_MS = 2_000;

/** What went wrong is not the token: the issuer's keys could not be read. */
const NO_KEYS = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']);

/** Somebody who signed in elsewhere. */
export interface Person {
  /** The issuer's name for them, which stays. */
  subject: string;
  /** What it calls them; null where it does not say. */
  name: string | null;
  role: Role | null;
}

/** Tokens of the OpenID Connect issuer that is configured: OpenID Connect Core 1.0, Discovery 1.0. */
export class Oidc {
  private keys: Promise<KeySet> | undefined;

  constructor(
    private readonly issuer: string,
    private readonly settings: Pick<Environment, 'OIDC_AUDIENCE' | 'OIDC_ROLE_CLAIM'>,
  ) {}

  /**
   * Who a token is about; undefined where it is not valid.
   * @throws Problem 503 where the issuer does not answer
   */
  async personOf(token: string): Promise<Person | undefined> {
    const keys = await this.keySet();
    try {
      const { payload, protectedHeader } = await this.verified(token, keys);
      const { sub: subject = '', name } = payload;
      if (!isAccessToken(protectedHeader.typ, payload) || !isName(subject)) return undefined;
      return { subject, name: isName(name) ? name : null, role: this.roleIn(payload) };
    } catch (error) {
      if (!(error instanceof errors.JOSEError) || NO_KEYS.has(error.code)) throw unreachable(error);
      return undefined;
    }
  }

  /** A signature that no known key has made may be of a newer one, also where neither has an id. */
  private async verified(token: string, keys: KeySet): Promise<JWTVerifyResult> {
    try {
      return await this.verifiedByAny(token, keys);
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed) || keys.coolingDown) throw error;
      await keys.reload();
      return this.verifiedByAny(token, keys);
    }
  }

  /** By the key that a token names, or where it names none, by whichever fits. */
  private async verifiedByAny(token: string, keys: KeySet): Promise<JWTVerifyResult> {
    const options: JWTVerifyOptions = {
      issuer: this.issuer,
      audience: this.settings.OIDC_AUDIENCE,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: TOLERANCE_S,
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

  /** The most that the claim gives; null where it gives none of our roles. */
  private roleIn(payload: JWTPayload): Role | null {
    const name = this.settings.OIDC_ROLE_CLAIM;
    // A claim may have a name with dots in it: https://shop.example/roles.
    const nested = name
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], payload);
    const given = [payload[name] ?? nested].flat();
    return ROLES.findLast((role) => given.includes(role)) ?? null;
  }

  /** Where the keys are, the issuer says once; the keys themselves are read anew as they change. */
  private keySet(): Promise<KeySet> {
    this.keys ??= this.discover().catch((error: unknown) => {
      setTimeout(() => (this.keys = undefined), COOLDOWN_MS).unref();
      throw unreachable(error);
    });
    return this.keys;
  }

  private async discover(): Promise<KeySet> {
    const address = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const { issuer, jwks_uri: keys } = (await response.json()) as { issuer?: string; jwks_uri?: string };
    if (issuer !== this.issuer || keys === undefined)
      throw new Error(`${address} is not about ${this.issuer}, or names no keys`);
    return createRemoteJWKSet(new URL(keys), { timeoutDuration: PATIENCE_MS, cooldownDuration: COOLDOWN_MS });
  }
}

/** RFC 9068 § 2.1; issuers older than it say JWT, or nothing. */
const ACCESS_TOKEN_TYPES = ['at+jwt', 'application/at+jwt', 'jwt', undefined];

/** Claims that OpenID Connect Core 1.0 § 2, § 3.1.3.6 and § 3.3.2.11 know of id tokens alone. */
const ID_TOKEN_CLAIMS = ['nonce', 'at_hash', 'c_hash', 's_hash'];

/** Whether a token is meant for services such as this one, not to tell a client who has signed in. */
function isAccessToken(type: string | undefined, payload: JWTPayload): boolean {
  if (!ACCESS_TOKEN_TYPES.includes(type?.toLowerCase())) return false;
  // Keycloak's word for what kind of token it is.
  return payload['typ'] !== 'ID' && !ID_TOKEN_CLAIMS.some((claim) => claim in payload);
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 200 && isStorable(value);

const unreachable = (error: unknown) =>
  new Problem(503, 'issuer_unavailable', `The issuer of tokens does not answer: ${(error as Error).message}`);
