import type { Logger } from 'pino';

/** The worker's structured log. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;
