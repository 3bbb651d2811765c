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

/** The scopes of the request's key; null is all. */
export const CurrentScopes = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string[] | null =>
    context.switchToHttp().getRequest<FastifyRequest>().keyScopes ?? null,
);

const USED_EVERY_MS = 60_000;

interface LivingKey {
  id: string;
  role: Role;
  scopes: string[] | null;
  hash: Buffer;
}

/** Lets a request in whose `Authorization: Bearer` key is known, not revoked or expired, and may do what it asks. */
@Injectable()
export class KeyGuard implements CanActivate {
  private readonly used = new Map<string, number>();

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = await this.keyOf(request.headers.authorization);
    if (key) request.keyId = key.id;
    await request.server.countRequest(request);
    if (!key) throw UNAUTHENTICATED;
    // A route that says nothing needs the most: forgetting the decorator must not open a door.
    const required = this.reflector.get<Role | undefined>(REQUIRED_ROLE, context.getHandler()) ?? 'admin';
    if (ROLES.indexOf(key.role) < ROLES.indexOf(required))
      throw new Problem(403, 'forbidden', `This needs a key of role ${required}; yours is ${key.role}.`);
    const scope = this.reflector.get<string | undefined>(SCOPE, context.getClass());
    if (scope !== LATER) requireScope(key.scopes, scope);
    request.keyScopes = key.scopes;
    this.noteUse(key.id);
    return true;
  }

  private noteUse(id: string) {
    const now = performance.now();
    if (now - (this.used.get(id) ?? -Infinity) < USED_EVERY_MS) return;
    this.used.set(id, now);
    // Nobody waits for this, and nobody is turned away when it fails.
    this.dataSource.query(NOTE_USE, [id]).catch(() => undefined);
  }

  private async keyOf(authorization: string | undefined) {
    const secret = /^Bearer ([\w-]{20,200})$/i.exec(authorization ?? '')?.[1];
    if (secret === undefined) return undefined;
    const hash = hashOf(secret);
    const [key] = await this.dataSource.query<LivingKey[]>(LIVING_KEY, [hash]);
    return key && timingSafeEqual(key.hash, hash) ? key : undefined;
  }
}

const LIVING_KEY = `
  SELECT id, role, scopes, hash FROM catalog.keys
  WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`;

const NOTE_USE = 'UPDATE catalog.keys SET last_used_at = now() WHERE id = $1';

const UNAUTHENTICATED = new Problem(
  401,
  'unauthenticated',
  'Send a key that is valid: Authorization: Bearer <key>.',
  [],
  {},
  { 'www-authenticate': 'Bearer' },
);
