import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import { countOf, idOf } from './commands/options.ts';
import { createTicket, listTickets, replyToTicket, resolveTicket } from './commands/tickets.ts';
import type { NewTicketOptions, TicketListOptions } from './commands/tickets.ts';
import type { CliContext } from './context.ts';

const priority = () => new Option('--priority <priority>').choices(['low', 'normal', 'high', 'urgent']);
const ticketId = () => new Argument('<ticket>', 'id of a ticket').argParser(idOf('ticket', 'tickets list'));

/** `rapiddraft tickets …` */
export function addTicketCommands(program: Command, open: () => CliContext): void {
  const tickets = program.command('tickets').description('tickets of the models you may see');
  tickets
    .command('list')
    .description('tickets, newest first')
    .addOption(new Option('--model <id>', 'of one model alone').argParser(idOf('model', 'models --json')))
    .option('--status <status>', 'open, in_progress, resolved, closed, wont_fix; several with commas')
    .option('--assignee <who>', 'me, none, or the id of a person')
    .addOption(priority())
    .option('--label <label>')
    .option('--text <text>', 'in title or text, or #12')
    .addOption(
      new Option('--sort <order>', 'in which order').choices(['newest', 'updated', 'priority', 'due']),
    )
    .option('--mine', 'written by you')
    .option('--overdue', 'due before today and not done')
    .addOption(new Option('--limit <n>', 'how many at most').argParser(countOf).default(50))
    .option('--cursor <cursor>', 'where the page before ended')
    .action((options: TicketListOptions) => listTickets(open(), options));
  tickets
    .command('create')
    .description('raise a ticket on a model')
    .addArgument(new Argument('<model>', 'id of a model').argParser(idOf('model', 'models --json')))
    .argument('<title...>', 'what is wrong, in a line')
    .option('--body <text>', 'more of it, in markdown')
    .addOption(priority())
    .option('--assignee <id>', 'who is to see to it')
    .option('--due <day>', 'until when, YYYY-MM-DD')
    .option('--label <label...>')
    .action((model: string, title: string[], options: NewTicketOptions) =>
      createTicket(open(), model, title, options),
    );
  tickets
    .command('reply')
    .description('reply to a ticket')
    .addArgument(ticketId())
    .argument('<text...>', 'markdown')
    .action((id: string, words: string[]) => replyToTicket(open(), id, words));
  tickets
    .command('resolve')
    .description('say that the work of a ticket is done')
    .addArgument(ticketId())
    .action((id: string) => resolveTicket(open(), id));
}
