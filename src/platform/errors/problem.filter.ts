import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeadlinePassed, isUnavailable } from './is-unavailable.js';
import { Problem } from './problem.js';

/** Sends every error as application/problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost) {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    sendProblem(http.getResponse<FastifyReply>(), problemOf(error, request), request.id);
  }
}

/** The problem that a client gets for an error; errors of the service are logged as well. */
export function problemOf(error: unknown, request: FastifyRequest): Problem {
  const problem = withAllowedMethods(toProblem(error), request);
  // `busy` is expected under load and counted by metrics.
  if (problem.status >= 500 && problem.code !== 'busy') {
    const level = problem.status === 503 ? 'warn' : 'error';
    request.log[level]({ reqId: request.id, err: error }, problem.detail);
  }
  return problem;
}

/** Fastify's router only reports a missing route; where the path has other methods, this is 405 (RFC 9110 § 15.5.6). */
function withAllowedMethods(problem: Problem, request: FastifyRequest): Problem {
  if (problem.status !== 404 || !request.is404) return problem;
  const methods = request.server.methodsOf(request.url.split('?', 1)[0] ?? '');
  if (methods.length === 0)
    return new Problem(404, 'no_such_route', `There is nothing at ${request.method} here.`);
  const allow = methods.join(', ');
  return new Problem(405, 'method_not_allowed', `This path takes ${allow}.`, [], {}, { allow });
}

export function sendProblem(reply: FastifyReply, problem: Problem, requestId: string) {
  return reply
    .status(problem.status)
    .headers({ ...problem.headers, 'x-request-id': requestId })
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem.toBody(requestId)));
}

export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return fromStatus(error.getStatus(), error.message);
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  // Before `isUnavailable`: a client that disconnects while it sends its body has the error code of a lost connection, too.
  if (typeof status === 'number' && status >= 400 && status < 500)
    return fromStatus(status, DETAILS[status] ?? (error as Error).message);
  const headers = { 'retry-after': '1' };
  if (error instanceof DeadlinePassed)
    return new Problem(503, 'unavailable', 'The answer was not ready in time; try again.', [], {}, headers);
  if (isUnavailable(error)) {
    return new Problem(503, 'unavailable', 'The database does not answer; try again.', [], {}, headers);
  }
  return new Problem(500, 'internal', 'Something went wrong here; quote the request id.');
}

const CODES: Record<number, string> = {
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'request_timeout',
  412: 'precondition_failed',
  413: 'body_too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  416: 'range_not_satisfiable',
  429: 'rate_limited',
  503: 'unavailable',
};

/** Where Fastify's message does not say what to send. */
const DETAILS: Record<number, string> = { 415: 'Send the body as application/json.' };

function fromStatus(status: number, message: string): Problem {
  return new Problem(status, CODES[status] ?? (status < 500 ? 'bad_request' : 'internal'), message);
}
