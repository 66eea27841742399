import { format } from 'node:util';
import pino from 'pino';
import type { Level, Logger } from 'pino';

/**
 * The structured log of a process, on stdout, and the only thing there: what libraries print to the console, Node's own
 * warnings and an error that nobody caught become lines of it. The last one ends the process, which starts anew.
 */
export function openLog(level: Level): Logger {
  const log = pino({ level });
  const levels = { log: 'info', info: 'info', debug: 'debug', warn: 'warn', error: 'error' } as const;
  const methods = Object.entries(levels).map(([method, as]) => [
    method,
    (...args: unknown[]) => log[as]({ source: 'console' }, format(...args)),
  ]);
  Object.assign(console, Object.fromEntries(methods));
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => log.warn({ source: 'node', warning: name }, message));
  process.on('uncaughtException', (error) => {
    log.fatal({ error: String(error), stack: error.stack }, 'the process ends by an error nobody caught');
    process.exit(1);
  });
  return log;
}
