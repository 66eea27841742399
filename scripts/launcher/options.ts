import { parseArgs } from 'node:util';
import { LaunchError } from './launch-error.ts';

export type LaunchOptions = {
  /** Run the main job and leave. */
  once: boolean;
  /** End with one JSON object on stdout. */
  json: boolean;
  /** Bring an older schema up to date. */
  migrate: boolean;
  /** STEP file for the main job; the sample assembly without it. */
  model: string | null;
  help: boolean;
};

export const usage = `npm start -- [options]

  --once         run the main job, print a summary and leave; exit code 0 only if every step finished
  --model FILE   a STEP file for the main job instead of the sample assembly
  --json         with --once: the last line on stdout is one JSON object
  --migrate      bring a database of an older version up to date, then start
`;

/** Reads the command line of `npm start`. Throws a LaunchError for what it doesn't know. */
export function parseOptions(args: string[]): LaunchOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        once: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        migrate: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        model: { type: 'string' },
      },
    });
    const { once, json, migrate, help, model } = values;
    if (!once && (json || model !== undefined)) throw new Error('--json and --model go with --once');
    return { once, json, migrate, help, model: model ?? null };
  } catch (error) {
    throw new LaunchError(`${(error as Error).message}\n${usage}`);
  }
}
