import { Argument, InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { tokenScopes } from '../domain/identity/token-scopes.ts';
import { countOf, idOf } from './commands/options.ts';
import { login, logout, whoami } from './commands/session.ts';
import { createToken, listTokens, revokeToken } from './commands/tokens.ts';
import type { NewTokenOptions } from './commands/tokens.ts';
import type { CliContext } from './context.ts';

/** A whole number of days that a token may hold. */
function daysOf(value: string): number {
  const days = Number(value);
  if (Number.isInteger(days) && days >= 1 && days <= 366) return days;
  throw new InvalidArgumentError('It must be a whole number of days from 1 to 366.');
}

/** `rapiddraft login`, `logout`, `whoami`, `tokens …` */
export function addSessionCommands(program: Command, open: () => CliContext): void {
  program
    .command('login')
    .description('sign in by a link that is mailed')
    .option('--email <address>', 'where the link is mailed')
    .option('--token <link>', 'the link of the mail, or its token')
    .option('--code <code>', 'of your authenticator app, where you have one')
    .action((options: { email?: string; token?: string; code?: string }) => login(open(), options));
  program
    .command('logout')
    .description('end the session')
    .action(() => logout(open()));
  program
    .command('whoami')
    .description('who is signed in')
    .action(() => whoami(open()));
  const tokens = program.command('tokens').description('your API tokens, for scripts (RAPIDDRAFT_TOKEN)');
  tokens
    .command('create')
    .description('make one; its secret is shown this once')
    .argument('<name>', 'what it is for')
    .addOption(
      new Option('--scope <scope...>', 'what it may be used for').choices(tokenScopes).default(['read']),
    )
    .addOption(new Option('--days <n>', 'how long it holds').argParser(daysOf).default(90))
    .action((name: string, options: Omit<NewTokenOptions, 'name'>) =>
      createToken(open(), { name, ...options }),
    );
  tokens
    .command('list')
    .description('newest first, revoked and expired ones too')
    .addOption(new Option('--limit <n>', 'how many at most').argParser(countOf).default(50))
    .option('--cursor <cursor>', 'where the page before ended')
    .action((options: { limit: number; cursor?: string }) => listTokens(open(), options));
  tokens
    .command('revoke')
    .description('revoke one, at once')
    .addArgument(new Argument('<token>', 'id of a token').argParser(idOf('token', 'tokens list')))
    .action((id: string) => revokeToken(open(), id));
}
