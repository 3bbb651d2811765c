import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Injection token of the pino logger. */
export const LOGGER = Symbol('logger');

/** JSON lines, on standard output or to where is said. Keys never get in: headers are not logged, and these paths are blanked besides. */
export function createLogger(level: string, to?: DestinationStream): Logger {
  const redact = ['*.authorization', '*.apiKey', '*.password', '*.headers'];
  return pino({ level, base: null, redact }, to ?? pino.destination(1));
}

/** Nest's own lines go to the same log; its start-up chatter is for debugging. */
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
