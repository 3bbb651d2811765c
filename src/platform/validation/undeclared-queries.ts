import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../errors/problem.js';

/** Refuses query parameters of operations that declare none; other operations validate theirs by a class. */
export function refuseUndeclaredQueries(fastify: FastifyInstance, { paths }: OpenAPIObject) {
  const withoutQuery = new Set<string>();
  for (const [path, operations] of Object.entries(paths))
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const parameters = operations[method]?.parameters ?? [];
      const hasQuery = parameters.some((each) => 'in' in each && each.in === 'query');
      if (operations[method] && !hasQuery)
        withoutQuery.add(`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
    }
  fastify.addHook('preValidation', (request, _reply, next) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    if (!withoutQuery.has(`${method} ${request.routeOptions.url}`)) return next();
    const names = Object.keys(request.query as object);
    if (names.length === 0) return next();
    const message = 'is not a parameter';
    next(Problem.invalid(names.map((path) => ({ path, code: 'unknown_field', message }))));
  });
}
