import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Problem } from '../errors/problem.js';
import { ApiKey } from './api-key.entity.js';
import type { Role } from './roles.js';
import { hashOf } from './key-secret.js';
import { Oidc } from './oidc.js';
import { KEYED_PREFIX } from '../limits/keyed-prefix.js';

/** How often the last use of a key is written. */
const LAST_USE_INTERVAL_MS = 60_000;

type ValidKey = Pick<ApiKey, 'id' | 'name' | 'role' | 'scopes' | 'hash'>;

/** Who a request acts as; without a role every operation is refused. */
export interface Principal {
  /** `key:<id>`, or `user:<subject>` for a person whom the issuer has authenticated. */
  actor: string;
  /** The key's name, or the person's according to the issuer; null where it gives none. */
  name: string | null;
  role: Role | null;
  /** Entry types that the key is limited to; null is all. */
  scopes: string[] | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on routes that need a key. */
    principal?: Principal;
  }
}

/** Authenticates requests by an API key, or by a token of the configured issuer. */
@Injectable()
export class Authenticator {
  /** When the last use of each key was written, by the monotonic clock. */
  private readonly lastUses = new Map<string, number>();

  private readonly oidc: Oidc | undefined;

  constructor(
    private readonly dataSource: DataSource,
    { environment }: Settings,
  ) {
    const { OIDC_ISSUER: issuer } = environment;
    this.oidc = issuer === undefined ? undefined : new Oidc(issuer, environment);
  }

  /** Authenticates requests to keyed routes before their bodies are read, so that a request without a key costs no parsing. */
  authenticateRequests(fastify: FastifyInstance) {
    fastify.addHook('onRequest', async (request) => {
      if (request.routeOptions.url?.startsWith(KEYED_PREFIX))
        request.principal = await this.authenticate(request);
    });
  }

  /** @throws Problem 401 without a valid key or token; 429 over the rate limit; 503 where the issuer does not answer */
  private async authenticate(request: FastifyRequest): Promise<Principal> {
    const principal = await this.principalOf(request);
    if (principal) request.actor = principal.actor;
    request.server.countRequest(request);
    if (!principal) throw UNAUTHENTICATED;
    return principal;
  }

  private async principalOf(request: FastifyRequest): Promise<Principal | undefined> {
    const bearer = /^Bearer (\S{20,8000})$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (this.oidc && isToken(bearer)) {
      // Counted by address first: verifying a token costs more than looking up a key.
      request.server.countRequest(request);
      const person = await this.oidc.personOf(bearer);
      return (
        person && { actor: `user:${person.subject}`, name: person.name, role: person.role, scopes: null }
      );
    }
    const key = await this.keyOf(bearer);
    if (!key) return undefined;
    this.recordUse(key.id);
    return { actor: `key:${key.id}`, name: key.name, role: key.role, scopes: key.scopes };
  }

  private recordUse(id: string) {
    const now = performance.now();
    if (now - (this.lastUses.get(id) ?? -Infinity) < LAST_USE_INTERVAL_MS) return;
    this.lastUses.set(id, now);
    // Not awaited: the request neither waits for this nor fails with it.
    this.dataSource
      .getRepository(ApiKey)
      .update(id, { lastUsedAt: () => 'now()' })
      .catch(() => undefined);
  }

  private async keyOf(secret: string) {
    if (!/^[\w-]{20,200}$/.test(secret)) return undefined;
    const hash = hashOf(secret);
    const [key] = await this.dataSource.query<ValidKey[]>(VALID_KEY, [hash]);
    return key && timingSafeEqual(key.hash, hash) ? key : undefined;
  }
}

const VALID_KEY = `
  SELECT id, name, role, scopes, hash FROM catalog.keys
  WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`;

/** Whether it has the three parts of a JSON Web Token. */
const isToken = (bearer: string) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(bearer);

export const UNAUTHENTICATED = new Problem(
  401,
  'unauthenticated',
  'Send a key or token that is valid: Authorization: Bearer <key>.',
  [],
  {},
  { 'www-authenticate': 'Bearer' },
);
