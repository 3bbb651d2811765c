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

/** The least role that may call a route. */
export const RequireRole = (role: Role) => SetMetadata(REQUIRED_ROLE, role);

const SCOPE = 'scope';

/** The scope of a controller's routes: keys that are limited to other scopes are refused. */
export const OfScope = (scope: string) => SetMetadata(SCOPE, scope);

/** Marks routes that check the scope themselves, because it depends on the request. */
const CHECKED_BY_ROUTE = 'checked by route';

export const ScopeWithin = () => OfScope(CHECKED_BY_ROUTE);

/** @throws Problem 403 where the key is limited to other entry types */
export function requireScope(scopes: string[] | null, scope: string | undefined) {
  if (scopes !== null && (scope === undefined || !scopes.includes(scope)))
    throw new Problem(403, 'forbidden', `Your key is for ${scopes.join(', ')} alone.`);
}

/** Whom the request acts as; only of routes behind the guard. */
export const CurrentPrincipal = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Principal | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().principal,
);

/** The scopes of the request's key; null is all. */
export const CurrentScopes = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string[] | null =>
    context.switchToHttp().getRequest<FastifyRequest>().principal?.scopes ?? null,
);

/** Admits requests whose principal has the role and the scope that the route requires. Their responses are not cached. */
@Injectable()
export class KeyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const { principal } = http.getRequest<FastifyRequest>();
    if (!principal) throw UNAUTHENTICATED;
    // A route without the decorator requires the highest role, so that forgetting it grants nothing.
    const required = this.reflector.get<Role | undefined>(REQUIRED_ROLE, context.getHandler()) ?? 'admin';
    const { role, scopes } = principal;
    if (role === null || ROLES.indexOf(role) < ROLES.indexOf(required))
      throw new Problem(403, 'forbidden', `This needs the role ${required}; yours is ${role ?? 'none'}.`);
    const scope = this.reflector.get<string | undefined>(SCOPE, context.getClass());
    if (scope !== CHECKED_BY_ROUTE) requireScope(scopes, scope);
    void http.getResponse<FastifyReply>().header('cache-control', 'no-store');
    return true;
  }
}
