import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Problem } from '../errors/problem.js';
import type { Role } from './roles.js';
import { hashOf } from './key-secret.js';
import { Oidc } from './oidc.js';
import { KEYED_PREFIX } from '../limits/keyed-prefix.js';

const USED_EVERY_MS = 60_000;

interface LivingKey {
  id: string;
  name: string;
  role: Role;
  scopes: string[] | null;
  hash: Buffer;
}

/** Who sent a request; without a role they may do nothing here. */
export interface Principal {
  /** `key:<id>`, or `user:<subject>` for somebody who signed in elsewhere. */
  actor: string;
  /** The key's, or what the issuer calls a person; null where it does not say. */
  name: string | null;
  role: Role | null;
  /** Types of entries that the key is for; null is all. */
  scopes: string[] | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it, where the route needs a key. */
    principal?: Principal;
  }
}

/** Knows who sends a request: by a key of ours that is valid, or by a token of the configured issuer. */
@Injectable()
export class Authenticator {
  private readonly used = new Map<string, number>();

  /** Who signs people in, if anybody does. */
  private readonly oidc: Oidc | undefined;

  constructor(
    private readonly dataSource: DataSource,
    { environment }: Settings,
  ) {
    const { OIDC_ISSUER: issuer } = environment;
    this.oidc = issuer === undefined ? undefined : new Oidc(issuer, environment);
  }

  /** Authenticates requests to keyed routes before their bodies are read: without a key, nothing of a body costs anything. */
  authenticateRequests(fastify: FastifyInstance) {
    fastify.addHook('onRequest', async (request) => {
      if (request.routeOptions.url?.startsWith(KEYED_PREFIX))
        request.principal = await this.authenticate(request);
    });
  }

  /** @throws Problem 401 without a valid key or token; 429 over the rate limit; 503 where the issuer is away */
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
      // Counted by address first: to look at a token costs more than to look for a key.
      request.server.countRequest(request);
      const person = await this.oidc.personOf(bearer);
      return (
        person && { actor: `user:${person.subject}`, name: person.name, role: person.role, scopes: null }
      );
    }
    const key = await this.keyOf(bearer);
    if (!key) return undefined;
    this.noteUse(key.id);
    return { actor: `key:${key.id}`, name: key.name, role: key.role, scopes: key.scopes };
  }

  private noteUse(id: string) {
    const now = performance.now();
    if (now - (this.used.get(id) ?? -Infinity) < USED_EVERY_MS) return;
    this.used.set(id, now);
    // Nobody waits for this, and nobody is turned away when it fails.
    this.dataSource.query(NOTE_USE, [id]).catch(() => undefined);
  }

  private async keyOf(secret: string) {
    if (!/^[\w-]{20,200}$/.test(secret)) return undefined;
    const hash = hashOf(secret);
    const [key] = await this.dataSource.query<LivingKey[]>(LIVING_KEY, [hash]);
    return key && timingSafeEqual(key.hash, hash) ? key : undefined;
  }
}

const LIVING_KEY = `
  SELECT id, name, role, scopes, hash FROM catalog.keys
  WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`;

/** A JSON Web Token, by its looks. */
const isToken = (bearer: string) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(bearer);

const NOTE_USE = 'UPDATE catalog.keys SET last_used_at = now() WHERE id = $1';

export const UNAUTHENTICATED = new Problem(
  401,
  'unauthenticated',
  'Send a key or token that is valid: Authorization: Bearer <key>.',
  [],
  {},
  { 'www-authenticate': 'Bearer' },
);
