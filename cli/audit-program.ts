import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import type { VerifyOptions } from './commands/audit.ts';
import { dayOf, idOf } from './commands/options.ts';
import type { CliContext } from './context.ts';
import type { ExitCode } from './exit.ts';

// Loaded by those who need it: it takes longer to load than most commands to run.
const audit = () => import('./commands/audit.ts');

/** What may be said of audit chains, and what is called for it. */
export function addAuditCommands(
  program: Command,
  open: () => CliContext,
  onExitCode: (code: ExitCode) => void,
): void {
  const commands = program
    .command('audit')
    .description('audit chains, straight in the database (DATABASE_URL)');
  const organization = () =>
    new Option('--organization <id>', 'of one organization alone').argParser(
      idOf('organization', 'audit verify --json'),
    );
  const many = (value: string, before: string[]) => [...before, value];
  commands
    .command('verify')
    .description('find events that were edited, removed or put in')
    .addOption(organization())
    .option(
      '--backups <folder>',
      'a backup target whose manifests hold earlier heads; else that of this clone',
    )
    .option('--trust <fingerprint>', 'of a key that signed them; may be given more than once', many, [])
    .action(async (options: VerifyOptions) => onExitCode(await (await audit()).verifyAudit(open(), options)));
  commands
    .command('expire')
    .description('remove events of before a day; the chain says so and still holds')
    .addOption(organization())
    .addOption(new Option('--before <day>', 'YYYY-MM-DD, UTC').argParser(dayOf).makeOptionMandatory())
    .action(async (options: { organization?: string; before: Date }) =>
      (await audit()).expireAudit(open(), options),
    );
  commands
    .command('erase')
    .description(
      'erase from where and with what a person, or a guest, acted; the chains say so and still hold',
    )
    .addArgument(new Argument('<person>', 'id of the person').argParser(idOf('person')))
    .action(async (person: string) => (await audit()).eraseAuditOrigins(open(), person));
}
