/** What a ticket may be, and how it goes on. */

export const ticketStatuses = ['open', 'in_progress', 'resolved', 'closed', 'wont_fix'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** Least urgent first; lists by priority begin at the other end. */
export const ticketPriorities = ['low', 'normal', 'high', 'urgent'] as const;
export type TicketPriority = (typeof ticketPriorities)[number];

/** Work that is still to be done: only these can be overdue. */
export const unfinishedStatuses = ['open', 'in_progress'] as const satisfies readonly TicketStatus[];

/**
 * What may follow a status. `resolved` says that the work is done, `closed` that somebody has looked at it; what is
 * closed is opened again before anything else happens to it.
 */
export const ticketTransitions: Record<TicketStatus, readonly TicketStatus[]> = {
  open: ['in_progress', 'resolved', 'closed', 'wont_fix'],
  in_progress: ['open', 'resolved', 'wont_fix'],
  resolved: ['open', 'in_progress', 'closed'],
  wont_fix: ['open', 'closed'],
  closed: ['open'],
};

/** Whether a ticket may go from one status to another; staying is no step. */
export const mayBecome = (from: TicketStatus, to: TicketStatus): boolean =>
  from === to || ticketTransitions[from].includes(to);

export const textLimits = { title: 200, body: 20_000, label: 40, labels: 20 } as const;

/** Labels as they are kept: trimmed, in lower case, each once, in the order given. Blank ones are left out. */
export const normalizeLabels = (labels: readonly string[]): string[] => [
  ...new Set(
    labels
      .map((label) => label.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase())
      .filter((label) => label !== ''),
  ),
];
