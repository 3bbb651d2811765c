import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  createParamDecorator,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../errors/problem.js';
import { ROLES, type Role } from './roles.js';
import { type Principal, UNAUTHENTICATED } from './authenticator.js';

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

/** Who sent the request, past the guard. */
export const CurrentPrincipal = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Principal | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().principal,
);

/** The scopes of the request's key; null is all. */
export const CurrentScopes = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string[] | null =>
    context.switchToHttp().getRequest<FastifyRequest>().principal?.scopes ?? null,
);

/** Lets a request in whose sender has the role and the scope that the route requires. No cache may keep the response. */
@Injectable()
export class KeyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const { principal } = http.getRequest<FastifyRequest>();
    if (!principal) throw UNAUTHENTICATED;
    // A route that says nothing needs the most: forgetting the decorator must not open a door.
    const required = this.reflector.get<Role | undefined>(REQUIRED_ROLE, context.getHandler()) ?? 'admin';
    const { role, scopes } = principal;
    if (role === null || ROLES.indexOf(role) < ROLES.indexOf(required))
      throw new Problem(403, 'forbidden', `This needs the role ${required}; yours is ${role ?? 'none'}.`);
    const scope = this.reflector.get<string | undefined>(SCOPE, context.getClass());
    if (scope !== LATER) requireScope(scopes, scope);
    void http.getResponse<FastifyReply>().header('cache-control', 'no-store');
    return true;
  }
}
