import { timingSafeEqual } from 'node:crypto';
import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
  createParamDecorator,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Problem } from '../http/problem.js';
import { ROLES, type Role } from './api-key.entity.js';
import { hashOf } from './key-secret.js';

const REQUIRED_ROLE = 'required role';

/** The least role that may call this. */
export const RequireRole = (role: Role) => SetMetadata(REQUIRED_ROLE, role);

const SCOPE = 'scope';

/** What this is about: keys that are limited to other things may not call it. */
export const OfScope = (scope: string) => SetMetadata(SCOPE, scope);

/** What it is about, only the route knows: it holds it against the key's scopes itself. */
const LATER = 'later';

export const ScopeWithin = () => OfScope(LATER);

/** @throws Problem 403 where the key is for other types of entries alone */
export function requireScope(scopes: string[] | null, scope: string | undefined) {
  if (scopes !== null && (scope === undefined || !scopes.includes(scope)))
    throw new Problem(403, 'forbidden', `Your key is for ${scopes.join(', ')} alone.`);
}

/** Whom the guard has let in with this request. */
export const CurrentCaller = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Caller | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().caller,
);

/** The scopes of the request's key; null is all. */
export const CurrentScopes = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string[] | null =>
    context.switchToHttp().getRequest<FastifyRequest>().caller?.scopes ?? null,
);

const USED_EVERY_MS = 60_000;

interface LivingKey {
  id: string;
  name: string;
  role: Role;
  scopes: string[] | null;
  hash: Buffer;
}

/** Who is let in. */
export interface Caller {
  /** `key:<id>`, or `user:<subject>` for somebody who signed in elsewhere. */
  actor: string;
  /** The key's, or what the issuer calls a person; null where it does not say. */
  name: string | null;
  role: Role;
  /** Types of entries that the key is for; null is all. */
  scopes: string[] | null;
}

/** Who asks to be let in; without a role they may do nothing here. */
type Known = Omit<Caller, 'role'> & { role: Role | null };

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once the guard of the merchandising API has let them in. */
    caller?: Caller;
  }
}

/**
 * Lets a request in whose `Authorization: Bearer` key is known, not revoked or expired, and may do what it asks; or
 * whose token is the configured issuer's and gives the role.
 */
@Injectable()
export class KeyGuard implements CanActivate {
  private readonly used = new Map<string, number>();

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.callerOf(request);
    if (caller) request.actor = caller.actor;
    await request.server.countRequest(request);
    if (!caller) throw UNAUTHENTICATED;
    // A route that says nothing needs the most: forgetting the decorator must not open a door.
    const required = this.reflector.get<Role | undefined>(REQUIRED_ROLE, context.getHandler()) ?? 'admin';
    const { role, scopes } = caller;
    if (role === null || ROLES.indexOf(role) < ROLES.indexOf(required))
      throw new Problem(403, 'forbidden', `This needs the role ${required}; yours is ${role ?? 'none'}.`);
    const scope = this.reflector.get<string | undefined>(SCOPE, context.getClass());
    if (scope !== LATER) requireScope(scopes, scope);
    request.caller = { ...caller, role };
    return true;
  }

  private async callerOf(request: FastifyRequest): Promise<Known | undefined> {
    const bearer = /^Bearer (\S{20,8000})$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (this.settings.oidc && isToken(bearer)) {
      // Counted by address first: to look at a token costs more than to look for a key.
      await request.server.countRequest(request);
      const person = await this.settings.oidc.personOf(bearer);
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

const UNAUTHENTICATED = new Problem(
  401,
  'unauthenticated',
  'Send a key or token that is valid: Authorization: Bearer <key>.',
  [],
  {},
  { 'www-authenticate': 'Bearer' },
);
