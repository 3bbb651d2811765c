import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { Problem } from '../errors/problem.js';

/** Error codes of Node's HTTP parser → status, code and detail. Every other one is a malformed request. */
const PROTOCOL_ERRORS: Record<string, [status: number, code: string, detail: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'headers_too_large', 'The headers are too large.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'body_too_large', 'The chunk extensions are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request_timeout', 'The request did not come in time.'],
};

/** Most pipelined requests of one connection, more than any usual client sends. */
const MAX_PIPELINED = 5;

/** Responds to input that Node's parser has refused, which never reaches a hook or a route. */
export function sendProtocolError(error: NodeJS.ErrnoException, socket: Socket, logger: Logger) {
  const { _httpMessage: currentResponse } = socket as unknown as { _httpMessage?: ServerResponse };
  // Where the headers of a response were sent, a second response would be taken for a part of its body.
  if (error.code === 'ECONNRESET' || !socket.writable || currentResponse?.headersSent)
    return void socket.destroy();
  const [status, code, detail] = PROTOCOL_ERRORS[error.code ?? ''] ?? [
    400,
    'malformed_request',
    'This is not HTTP/1.1.',
  ];
  const problem = new Problem(status, code, detail);
  const requestId = randomUUID();
  logger.info({ reqId: requestId, ip: socket.remoteAddress, status, reason: error.code }, 'request refused');
  const body = JSON.stringify(problem.toBody(requestId));
  const head = [
    `HTTP/1.1 ${status} ${problem.toBody(requestId).title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Handles `Expect` headers, which Node would refuse without a body, and closes connections with too many pipelined requests. */
export function guardConnections(server: Server) {
  const pending = new WeakMap<Socket, Set<ServerResponse>>();
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response);
  });
  server.on('connection', (socket: Socket) => {
    const responses = new Set<ServerResponse>();
    pending.set(socket, responses);
    // Node does not emit `close` for responses that were queued behind another; admission counts on the event.
    socket.once('close', () => {
      for (const response of responses) response.destroy().emit('close');
    });
  });
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const responses = pending.get(socket) ?? new Set();
    responses.add(response);
    response.once('close', () => responses.delete(response));
    if (responses.size > MAX_PIPELINED) socket.destroy();
  });
}

/** @returns the problem of a request that Node accepts but HTTP/1.1 forbids, if any */
export function protocolProblem({ headers, httpVersion }: IncomingMessage): Problem | undefined {
  // RFC 9112 § 3.2.
  if (headers.host === undefined && httpVersion === '1.1')
    return new Problem(400, 'malformed_request', 'The Host header is missing.');
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== '100-continue')
    return new Problem(417, 'expectation_failed', 'The only expectation that can be met is 100-continue.');
  return undefined;
}
