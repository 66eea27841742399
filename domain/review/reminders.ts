/** Whom a review's gate speaks to while a decision is missing, and when. */

/** In this order: the reviewer before and when their time is over, then whoever leads the review, then the model's owner. */
export const reminderSteps = ['due_soon', 'overdue', 'lead', 'owner'] as const;
export type ReminderStep = (typeof reminderSteps)[number];

/** Milliseconds from the due date. */
export type ReminderPace = { soonMs: number; leadMs: number; ownerMs: number };

const hourMs = 3_600_000;
/** A day before; a day after it the lead is told, three days after it the owner. */
export const reminderPace: ReminderPace = { soonMs: -24 * hourMs, leadMs: 24 * hourMs, ownerMs: 72 * hourMs };

/** A reviewer whose decision is missing. */
export type AskedReviewer = {
  isRequired: boolean;
  dueAt: Date | null;
  /** Since when they know of it. */
  askedAt: Date;
  told: readonly ReminderStep[];
};

/**
 * What is to be said now that was not said before, and when to look again; null for never. Nobody is reminded of what is
 * due in a day when they were asked less than a day before it, nor that something is due soon once it is overdue. Only
 * missing decisions that a review waits for are told to others.
 */
export function remindersOf(
  reviewer: AskedReviewer,
  now: Date,
  pace: ReminderPace,
): { due: ReminderStep[]; next: Date | null } {
  const { dueAt, askedAt, isRequired, told } = reviewer;
  if (dueAt === null) return { due: [], next: null };
  const after = (ms: number) => new Date(dueAt.getTime() + ms);
  const times: [ReminderStep, Date][] = [['overdue', dueAt]];
  const soon = after(pace.soonMs);
  if (askedAt < soon && now < dueAt) times.unshift(['due_soon', soon]);
  if (isRequired) times.push(['lead', after(pace.leadMs)], ['owner', after(pace.ownerMs)]);
  const untold = times.filter(([step]) => !told.includes(step));
  return {
    due: untold.filter(([, at]) => at <= now).map(([step]) => step),
    next: untold.find(([, at]) => at > now)?.[1] ?? null,
  };
}
