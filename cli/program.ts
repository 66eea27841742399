import { Argument, Command, Option } from 'commander';
import { organizationRoles } from '../domain/permissions/organization-policy.ts';
import packageJson from '../package.json' with { type: 'json' };
import { addAuditCommands } from './audit-program.ts';
import { download, downloadKinds } from './commands/download.ts';
import { backUpNow, listBackups, showStatus, verifyBackup } from './commands/operations.ts';
import { countOf, idOf } from './commands/options.ts';
import { invite, listMembers, listOrganizations } from './commands/organizations.ts';
import { downloadReport, listFacts, listFindings } from './commands/results.ts';
import { listModels, retry, showModel, showRevision } from './commands/revisions.ts';
import { search } from './commands/search.ts';
import type { SearchOptions } from './commands/search.ts';
import type { UploadOptions } from './commands/upload.ts';
import type { CliContext } from './context.ts';
import type { ExitCode } from './exit.ts';
import { addSessionCommands } from './session-program.ts';
import { addReviewCommands } from './review-program.ts';
import { addTicketCommands } from './ticket-program.ts';

export type GlobalOptions = { json?: boolean; url?: string };

export type ProgramDeps = {
  /** Builds what commands are given, once the options are known. */
  open(options: GlobalOptions): CliContext;
  /** Called with an exit code where a command ends with its result and yet not well. */
  onExitCode(code: ExitCode): void;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
};

const revisionId = () => new Argument('<revision>', 'id of a revision').argParser(idOf('revision', 'models'));
const backupId = () => new Argument('<id>', 'id of a backup').argParser(idOf('backup', 'backup list'));
const organizationId = () =>
  new Argument('<organization>', 'id of an organization').argParser(idOf('organization', 'orgs'));
const wait = (text: string) => new Option('--wait', text);
const output = () => new Option('-o, --output <file>', 'where to save it');
const limit = (standard: number) =>
  new Option('--limit <n>', 'how many at most').argParser(countOf).default(standard);
const cursor = () => new Option('--cursor <cursor>', 'where the page before ended');

// Loaded by those who need them: they take longer to load than most commands to run.
const database = () => import('./commands/database.ts');
const uploading = () => import('./commands/upload.ts');

const exitCodeHelp = `
Exit codes: 0 done, 1 failed, 2 file rejected or quarantined, 3 not signed in, 4 not found or not allowed,
5 server unreachable, 64 wrong usage.`;

/** The command line: what may be said, and what is called for it. Wrong usage is thrown as a CommanderError. */
export function createProgram(deps: ProgramDeps): Command {
  const program = new Command('rapiddraft')
    .description(packageJson.description)
    .version(packageJson.version)
    .option('--json', 'print one JSON value on stdout and nothing else')
    .option('--url <url>', 'address of the server (or RAPIDDRAFT_URL)')
    .exitOverride()
    .configureOutput({ writeOut: deps.stdout, writeErr: deps.stderr, outputError: () => undefined })
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', exitCodeHelp);
  const open = () => deps.open(program.opts<GlobalOptions>());

  addSessionCommands(program, open);
  addModelCommands(program, open, deps);
  addOrganizationCommands(program, open);
  addResultCommands(program, open);
  addTicketCommands(program, open);
  addReviewCommands(program, open);
  addOperationCommands(program, open);
  addAuditCommands(program, open, (code) => deps.onExitCode(code));
  return program;
}

function addModelCommands(program: Command, open: () => CliContext, deps: ProgramDeps): void {
  program
    .command('upload')
    .description('upload STEP files, each as a model of its own')
    .argument('<file...>', 'STEP files')
    .option('--name <name>', 'name of the model; the name of the file without it')
    .addOption(
      new Option('--model <id>', 'the model the file is the next revision of').argParser(
        idOf('model', 'models --json'),
      ),
    )
    .option('--part-number <number>', 'part number of the revision')
    .option('--revision-letter <letter>', 'revision letter; the next one without it')
    .option('--material <name>', 'material, as on the drawing')
    .addOption(
      new Option('--resume <revision>', 'go on with an upload that broke off').argParser(
        idOf('revision', 'model MODEL --json'),
      ),
    )
    .addOption(wait('follow the processing until it ends'))
    .action(async (files: string[], options: UploadOptions) =>
      deps.onExitCode(await (await uploading()).upload(open(), files, options)),
    );
  program
    .command('models')
    .description('your models, newest first')
    .addOption(limit(50))
    .addOption(cursor())
    .action((options: { limit: number; cursor?: string }) => listModels(open(), options));
  program
    .command('model')
    .description('a model with its revisions')
    .addArgument(new Argument('<id>', 'id of a model').argParser(idOf('model', 'models --json')))
    .action((id: string) => showModel(open(), id));
  program
    .command('revision')
    .description('a revision and how far its processing is')
    .addArgument(revisionId())
    .action((id: string) => showRevision(open(), id));
  program
    .command('retry')
    .description('process a failed or quarantined revision again')
    .addArgument(revisionId())
    .addOption(wait('follow the processing until it ends'))
    .action((id: string, options: { wait?: boolean }) => retry(open(), id, options));
}

function addOrganizationCommands(program: Command, open: () => CliContext): void {
  program
    .command('orgs')
    .description('the organizations you belong to, newest first')
    .addOption(limit(50))
    .addOption(cursor())
    .action((options: { limit: number; cursor?: string }) => listOrganizations(open(), options));
  program
    .command('members')
    .description('the members of an organization')
    .addArgument(organizationId())
    .addOption(limit(50))
    .addOption(cursor())
    .action((id: string, options: { limit: number; cursor?: string }) => listMembers(open(), id, options));
  program
    .command('invite')
    .description('invite somebody into an organization by e-mail')
    .addArgument(organizationId())
    .argument('<email>', 'whom')
    .addOption(new Option('--role <role>', 'what they will be').choices(organizationRoles).default('member'))
    .action((id: string, email: string, options: Parameters<typeof invite>[3]) =>
      invite(open(), id, email, options),
    );
}

function addResultCommands(program: Command, open: () => CliContext): void {
  program
    .command('findings')
    .description('what is hard to make about a revision')
    .addArgument(revisionId())
    .addOption(wait('until the analysis has ended'))
    .action((id: string, options: { wait?: boolean }) => listFindings(open(), id, options));
  program
    .command('facts')
    .description('the Part Facts of a revision')
    .addArgument(revisionId())
    .action((id: string) => listFacts(open(), id));
  program
    .command('report')
    .description('download the report (PDF) of a revision')
    .addArgument(revisionId())
    .addOption(output())
    .addOption(wait('until the report is made'))
    .action((id: string, options: { output?: string; wait?: boolean }) =>
      downloadReport(open(), id, options),
    );
  program
    .command('download')
    .description('download the preview (GLB), the scene (JSON) or the source (STEP) of a revision')
    .addArgument(revisionId())
    .addOption(new Option('--kind <kind>', 'what to download').choices(downloadKinds).makeOptionMandatory())
    .addOption(output())
    .action((id: string, options: Parameters<typeof download>[2]) => download(open(), id, options));
  program
    .command('search')
    .description('search findings, Part Facts, rules, revisions, tickets, replies, reviews and decisions')
    .argument('<words...>', 'what to look for')
    .addOption(limit(10))
    .addOption(
      new Option('--kind <kind>', 'one kind of thing alone').choices([
        'finding',
        'part_facts',
        'rule',
        'revision',
        'ticket',
        'reply',
        'design_review',
        'decision',
      ]),
    )
    .addOption(new Option('--model <id>', 'within one model').argParser(idOf('model', 'models --json')))
    .addOption(cursor())
    .action((words: string[], options: SearchOptions) => search(open(), words, options));
}

function addOperationCommands(program: Command, open: () => CliContext): void {
  program
    .command('status')
    .description('how the server is; for operators also the last verified backup')
    .action(() => showStatus(open()));
  const backup = program.command('backup').description('backups (operators)');
  backup
    .command('now')
    .description('back up; the backup is verified when it is complete')
    .addOption(wait('until the backup has been restored and compared'))
    .action((options: { wait?: boolean }) => backUpNow(open(), options));
  backup
    .command('list')
    .description('backups, newest first')
    .addOption(limit(20))
    .addOption(cursor())
    .action((options: { limit: number; cursor?: string }) => listBackups(open(), options));
  backup
    .command('verify')
    .description('restore a backup into a temporary database and compare it')
    .addArgument(backupId())
    .addOption(wait('until it has been compared'))
    .action((id: string, options: { wait?: boolean }) => verifyBackup(open(), id, options));
  const operator = program
    .command('operator')
    .description('the operator right, straight in the database (DATABASE_URL)');
  operator
    .command('grant')
    .description('make somebody who has signed in once an operator')
    .argument('<email>', 'who')
    .action(async (email: string) => (await database()).setOperator(open(), email, true));
  operator
    .command('revoke')
    .description('take the operator right away')
    .argument('<email>', 'who')
    .action(async (email: string) => (await database()).setOperator(open(), email, false));
  program
    .command('second-factor')
    .description('second factors, straight in the database (DATABASE_URL)')
    .command('forget')
    .description('let somebody in who lost their authenticator app and the recovery codes')
    .argument('<email>', 'who')
    .action(async (email: string) => (await database()).forgetSecondFactor(open(), email));
  const migrations = program
    .command('migrate')
    .description('bring the database (DATABASE_URL) to the schema of this version')
    .action(async () => (await database()).migrate(open()));
  migrations
    .command('status')
    .description('which migrations ran and which are to come')
    .action(async () => (await database()).showMigrations(open()));
}
