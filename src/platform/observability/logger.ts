import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/** Injection token of the pino logger. */
export const LOGGER = Symbol('logger');

/** JSON lines on standard output. Keys never get in: headers are not logged, and these paths are blanked besides. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, redact: ['*.authorization', '*.apiKey', '*.password', '*.headers'] });
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
