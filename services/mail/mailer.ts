/** A message to one person, as plain text. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** The same for every attempt at this message, so that whoever receives two copies can tell. */
  dedupeKey: string;
};

/**
 * Hands messages to whatever delivers them. May be retried: `mail_unavailable`; an attempt whose answer was lost may have
 * delivered, and the next one carries the same `dedupeKey`. Permanent: `mail_refused` — this address, or this message,
 * will never be taken.
 */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
