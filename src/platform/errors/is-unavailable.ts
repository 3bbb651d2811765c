const SOCKET_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/** Connection failures (class 08), resources (53), operator intervention (57), as PostgreSQL's appendix A lists them. */
const SQLSTATE_CLASSES = /^(08|53|57)/;

const CLIENT_MESSAGES =
  /timeout expired|timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered|query runner was already released/;

/** A statement did not finish before the deadline of its request. */
export class DeadlinePassed extends Error {
  constructor() {
    super('the deadline of the request has passed');
  }
}

/** Whether Postgres is unavailable or overloaded, so that the request may be repeated; otherwise the statement is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DeadlinePassed) return true;
  // TypeORM wraps errors of the driver.
  const { driverError } = error as { driverError?: unknown };
  if (driverError !== undefined && driverError !== error && isUnavailable(driverError)) return true;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && (SOCKET_ERRORS.has(code) || SQLSTATE_CLASSES.test(code))) return true;
  if (error instanceof AggregateError && error.errors.some(isUnavailable)) return true;
  return CLIENT_MESSAGES.test(error.message);
}
