import type { NoticeReason } from './notices.ts';

/** What a mail tells; names are those that its reader may know. */
export type LetterContent =
  | {
      reason: Exclude<NoticeReason, 'invitation'>;
      /** `ticket.created` and the like. */
      eventType: string;
      actor: string;
      model: { id: string; name: string };
      ticket: { id: string; number: number; title: string } | null;
      review: { id: string; title: string; status: string } | null;
    }
  | { reason: 'invitation'; organization: string; role: string; inviter: string; expiresAt: Date };

/** Subject and text of a mail. `publicUrl` is where its links lead. */
export function writeLetter(content: LetterContent, publicUrl: string): { subject: string; text: string } {
  if (content.reason === 'invitation') {
    const { organization, role, inviter, expiresAt } = content;
    return letter(
      `${inviter} invites you to ${organization}`,
      `${inviter} invites you to ${organization} on RapidDraft, as ${role}.`,
      `Sign in with this e-mail address by ${day(expiresAt)} to accept or decline:`,
      `${publicUrl}/invitations`,
    );
  }
  const { actor, model, ticket, review, reason, eventType } = content;
  if (review) {
    const what = `${review.title}${aboutReview(eventType, actor, review.status)}`;
    const url = `${publicUrl}/models/${model.id}/design-reviews/${review.id}`;
    return letter(`[${model.name}] ${what}`, `${what}.`, `Model: ${model.name}`, url);
  }
  const about = ticket ? `#${ticket.number} ${ticket.title}` : model.name;
  const what = {
    assignment: `${actor} assigned ${about} to you`,
    mention: `${actor} mentioned you in ${about}`,
    notice: `${about}: ${eventType.replace(/[._]/g, ' ')}`,
  }[reason];
  return letter(
    ticket ? `[${model.name}] ${what}` : what,
    `${what}.`,
    `Model: ${model.name}`,
    `${publicUrl}/models/${model.id}${ticket ? `/tickets/${ticket.id}` : ''}`,
  );
}

/** What happened to a design review, after its title. */
function aboutReview(eventType: string, actor: string, status: string): string {
  const words: Partial<Record<string, string>> = {
    opened: `: ${actor} asks for your decision`,
    reviewer_added: `: ${actor} asks for your decision`,
    reopened: ' is open again: decisions are asked for anew',
    decided: `: ${actor} has decided`,
    concluded: status === 'changes_requested' ? ': changes are requested' : ` is ${status}`,
    cancelled: ' is cancelled',
    changed: ` is yours to lead, says ${actor}`,
    due_soon: ': your decision is due soon',
    overdue: ': your decision is overdue',
    escalated: ': decisions are overdue',
    reminders_stopped: ': reminders have stopped; ask your operator to look into the log',
  };
  const event = eventType.replace('design_review.', '');
  return words[event] ?? `: ${event.replaceAll('_', ' ')}`;
}

const longestSubject = 200;
const day = (date: Date): string => date.toISOString().slice(0, 10);

/** A subject is one line; what users named may hold more. */
const letter = (subject: string, ...paragraphs: string[]) => ({
  subject: subject.replace(/\s+/g, ' ').slice(0, longestSubject),
  text: `${paragraphs.join('\n\n')}\n`,
});
