/** `rapiddraft`: the product from a terminal. See docs/cli.md. */
import { createInterface } from 'node:readline/promises';
import { CommanderError } from 'commander';
import { createServerApi } from './api.ts';
import type { CliContext } from './context.ts';
import { CliError, exitCodes, toCliError, usageError } from './exit.ts';
import { readInstallation } from './installation.ts';
import { createProgram } from './program.ts';
import type { GlobalOptions } from './program.ts';
import { createSessionStore } from './session-store.ts';
import { readSettings } from './settings.ts';
import { createTerminal } from './terminal.ts';

const settings = readSettings(process.env);
const defaultUrl = 'http://127.0.0.1:3000';
// Known before the arguments are: wrong usage is told in JSON too.
const isJson = process.argv.includes('--json');

const terminal = createTerminal({
  stdout: process.stdout,
  stderr: process.stderr,
  isJson,
  mayColour: settings.mayColour,
});

const interruption = new AbortController();
process.once('SIGINT', () =>
  interruption.abort(new CliError(exitCodes.interrupted, 'interrupted', 'Interrupted.')),
);

/** The server's address without a slash at its end. */
function serverUrl(given: string): string {
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw usageError(`${given} is not the address of a server, like ${defaultUrl}.`);
  }
  return given.replace(/\/+$/, '');
}

/** An API token as servers make them; what is none is not sent anywhere, nor said. */
function apiToken(given: string | null): string | null {
  if (given === null || /^rd_[\w-]{43}$/.test(given)) return given;
  throw usageError('RAPIDDRAFT_TOKEN is not an API token: `rapiddraft tokens create` makes one.');
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question, { signal: interruption.signal });
  } finally {
    lines.close();
  }
}

function open(options: GlobalOptions): CliContext {
  const installation = readInstallation(settings.homeDir);
  const sessions = createSessionStore(settings.configDir);
  const { signal } = interruption;
  return {
    terminal,
    sessions,
    installation,
    api: (as) => {
      const url = options.url ?? settings.url ?? installation.apiUrl ?? defaultUrl;
      const token = as === 'session' ? null : apiToken(settings.token);
      return createServerApi({ url: serverUrl(url), sessions, token, signal });
    },
    databaseUrl: settings.databaseUrl ?? installation.databaseUrl,
    ask: process.stdin.isTTY ? ask : null,
    signal,
  };
}

async function end(error: CliError): Promise<void> {
  terminal.note(error.message);
  const { code, message } = error;
  if (isJson) await terminal.result({ error: { code, message } }, () => []);
  process.exitCode = error.exitCode;
}

// Whoever reads our output may be gone before us.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.ok);
});

const program = createProgram({
  open,
  onExitCode: (code) => {
    process.exitCode = code;
  },
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) await end(toCliError(error));
  else if (error.exitCode !== 0) {
    // A command without its subcommand has shown its help already.
    const isHelp = error.code === 'commander.help';
    const said = isHelp ? 'Say which.' : error.message.replace(/^error: /, '').replace(/\s+/g, ' ');
    await end(usageError(said));
  }
}
