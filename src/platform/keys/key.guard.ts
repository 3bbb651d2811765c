import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';
import { ROLES, type Role } from './api-key.entity.js';
import { hashOf } from './key-secret.js';

const REQUIRED_ROLE = 'required role';

/** The least role that may call this. */
export const RequireRole = (role: Role) => SetMetadata(REQUIRED_ROLE, role);

/** Lets a request in whose `Authorization: Bearer` key is known, not revoked, and of a sufficient role. */
@Injectable()
export class KeyGuard implements CanActivate {
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
    if (ROLES.indexOf(key.role) >= ROLES.indexOf(required)) return true;
    throw new Problem(403, 'forbidden', `This needs a key of role ${required}; yours is ${key.role}.`);
  }

  private async keyOf(authorization: string | undefined) {
    const secret = /^Bearer ([\w-]{20,200})$/i.exec(authorization ?? '')?.[1];
    if (secret === undefined) return undefined;
    const hash = hashOf(secret);
    const [key] = await this.dataSource.query<{ id: string; role: Role; hash: Buffer }[]>(LIVING_KEY, [hash]);
    return key && timingSafeEqual(key.hash, hash) ? key : undefined;
  }
}

const LIVING_KEY = `SELECT id, role, hash FROM catalog.keys WHERE hash = $1 AND revoked_at IS NULL`;

const UNAUTHENTICATED = new Problem(
  401,
  'unauthenticated',
  'Send a key that is valid: Authorization: Bearer <key>.',
  [],
  {},
  { 'www-authenticate': 'Bearer' },
);
