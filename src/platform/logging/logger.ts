import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Injection token of the pino logger. */
export const LOGGER = Symbol('logger');

/** Logs JSON lines to standard output by default. Headers are not logged; paths that may hold secrets are redacted too. */
export function createLogger(level: string, to?: DestinationStream): Logger {
  const redact = ['*.authorization', '*.apiKey', '*.password', '*.headers'];
  return pino({ level, base: null, redact }, to ?? pino.destination(1));
}

/** Nest's messages in the same log; its messages about the start have level debug. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string) {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string) {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string) {
    this.logger.error({ context, stack }, String(message));
  }
}
