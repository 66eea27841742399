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
  const { actor, model, ticket, reason, eventType } = content;
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

const longestSubject = 200;
const day = (date: Date): string => date.toISOString().slice(0, 10);

/** A subject is one line; what users named may hold more. */
const letter = (subject: string, ...paragraphs: string[]) => ({
  subject: subject.replace(/\s+/g, ' ').slice(0, longestSubject),
  text: `${paragraphs.join('\n\n')}\n`,
});
