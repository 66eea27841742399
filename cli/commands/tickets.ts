import { ok } from '../api.ts';
import type { CliContext } from '../context.ts';
import { plainLine, table } from '../terminal.ts';
import type { TicketPage, TicketQuery } from '../wire.ts';

type Priority = TicketPage['items'][number]['priority'];

export type TicketListOptions = {
  model?: string;
  status?: string;
  assignee?: string;
  priority?: Priority;
  label?: string;
  text?: string;
  sort?: NonNullable<TicketQuery['sort']>;
  mine?: true;
  overdue?: true;
  limit: number;
  cursor?: string;
};

/** Prints tickets of a model, or of all models one sees. */
export async function listTickets({ terminal, api }: CliContext, options: TicketListOptions): Promise<void> {
  const { model, ...query } = options;
  const { client } = api();
  const answer = await ok(
    model === undefined
      ? client.GET('/api/v1/tickets', { params: { query } })
      : client.GET('/api/v1/models/{id}/tickets', { params: { path: { id: model }, query } }),
  );
  await terminal.result(answer, () => {
    if (answer.items.length === 0) return ['There is no such ticket.'];
    const rows = answer.items.map((ticket) => [
      `#${ticket.number}`,
      ticket.status,
      ticket.priority,
      plainLine(ticket.title),
      plainLine(ticket.assignee?.name ?? ''),
      ticket.dueOn ?? '',
      String(ticket.replyCount),
      ticket.id,
    ]);
    const head = ['NO', 'STATUS', 'PRIORITY', 'TITLE', 'ASSIGNEE', 'DUE', 'REPLIES', 'ID'];
    const lines = table(terminal, head, rows);
    return answer.nextCursor ? [...lines, `More with --cursor ${answer.nextCursor}`] : lines;
  });
}

export type NewTicketOptions = {
  body?: string;
  priority?: Priority;
  assignee?: string;
  due?: string;
  label?: string[];
};

/** Raises a ticket about the model as a whole: a pin takes a place on it, which a viewer knows. */
export async function createTicket(
  { terminal, api }: CliContext,
  model: string,
  title: string[],
  { body, priority, assignee, due, label }: NewTicketOptions,
): Promise<void> {
  const ticket = await ok(
    api().client.POST('/api/v1/models/{id}/tickets', {
      params: { path: { id: model } },
      body: {
        title: title.join(' '),
        ...(body === undefined ? {} : { body }),
        ...(priority === undefined ? {} : { priority }),
        ...(assignee === undefined ? {} : { assigneeId: assignee }),
        ...(due === undefined ? {} : { dueOn: due }),
        ...(label === undefined ? {} : { labels: label }),
      },
    }),
  );
  await terminal.result(ticket, () => [`#${ticket.number} ${plainLine(ticket.title)}  (${ticket.id})`]);
}

/** Replies to a ticket. */
export async function replyToTicket(
  { terminal, api }: CliContext,
  id: string,
  words: string[],
): Promise<void> {
  const reply = await ok(
    api().client.POST('/api/v1/tickets/{id}/replies', {
      params: { path: { id } },
      body: { body: words.join(' ') },
    }),
  );
  await terminal.result(reply, () => [`Reply ${reply.id}`]);
}

/** Resolves a ticket as it is now; somebody who changes it at the same time is not overwritten. */
export async function resolveTicket({ terminal, api }: CliContext, id: string): Promise<void> {
  const { client } = api();
  const params = { path: { id } };
  const { version } = await ok(client.GET('/api/v1/tickets/{id}', { params }));
  const ticket = await ok(
    client.PATCH('/api/v1/tickets/{id}', { params, body: { version, status: 'resolved' } }),
  );
  await terminal.result(ticket, () => [`#${ticket.number} ${plainLine(ticket.title)} is ${ticket.status}.`]);
}
