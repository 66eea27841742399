import { describe, expect, it } from '@jest/globals';
import { writeLetter } from './letter.ts';
import { noticesOf } from './notices.ts';

const [ada, bob, eve] = [1, 2, 3].map((n) => `0000000${n}-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
];
const event = (type: string, payload: Record<string, unknown>, resource = { kind: 'ticket', id: 'T' }) => ({
  type,
  payload,
  resource,
  actorId: ada,
});
const told = (type: string, payload: Record<string, unknown>) =>
  noticesOf(event(type, payload)).map(({ reason, recipient }) => [recipient.id, reason]);

describe('who is told of an event', () => {
  it.each<[string, Record<string, unknown>, string[][]]>([
    ['ticket.created', { assigneeId: bob, mentions: [eve] }, [[bob, 'assignment'], [eve, 'mention']]], // prettier-ignore
    ['ticket.created', { assigneeId: null, mentions: [] }, []],
    ['ticket.changed', { before: { assigneeId: eve }, after: { assigneeId: bob } }, [[bob, 'assignment']]],
    ['ticket.changed', { before: {}, after: { status: 'closed' } }, []],
    ['reply.created', { mentions: [bob, eve] }, [[bob, 'mention'], [eve, 'mention']]], // prettier-ignore
    ['design_review.decided', { notify: [bob] }, [[bob, 'notice']]],
    ['revision.ready', {}, []],
    ['odd.payload', { mentions: ['bob', 7], assigneeId: {}, notify: 'all' }, []],
  ])('%s %j: %j', (type, payload, expected) => {
    expect(told(type, payload)).toEqual(expected);
  });

  it('is nobody twice, and never who did it', () => {
    expect(told('ticket.created', { assigneeId: bob, mentions: [bob, ada, bob] })).toEqual([
      [bob, 'assignment'],
    ]);
  });

  it.each(['invitation.created', 'invitation.resent'])('%s goes to the address invited', (type) => {
    expect(noticesOf(event(type, { role: 'member' }, { kind: 'invitation', id: 'I' }))).toEqual([
      { reason: 'invitation', recipient: { kind: 'invitation', id: 'I' } },
    ]);
    expect(noticesOf(event('invitation.revoked', {}))).toEqual([]);
  });
});

describe('a letter', () => {
  const model = { id: 'M', name: 'Pump' };
  const url = 'https://review.example.com';

  it('says who did what, and where it is', () => {
    const ticket = { id: 'T', number: 12, title: 'Wall too thin' };
    expect(
      writeLetter(
        { reason: 'mention', eventType: 'reply.created', actor: 'ada', model, ticket, review: null },
        url,
      ),
    ).toEqual({
      subject: '[Pump] ada mentioned you in #12 Wall too thin',
      text: 'ada mentioned you in #12 Wall too thin.\n\nModel: Pump\n\nhttps://review.example.com/models/M/tickets/T\n',
    });
  });

  it.each([
    ['opened', ': ada asks for your decision'],
    ['reviewer_added', ': ada asks for your decision'],
    ['reopened', ' is open again: decisions are asked for anew'],
    ['decided', ': ada has decided'],
    ['concluded', ': changes are requested'],
    ['cancelled', ' is cancelled'],
    ['due_soon', ': your decision is due soon'],
    ['overdue', ': your decision is overdue'],
    ['escalated', ': decisions are overdue'],
    ['something_new', ': something new'],
  ])('tells of a design review: %s', (event, words) => {
    const review = { id: 'R', title: 'CDR', status: 'changes_requested' };
    const about = { actor: 'ada', model, ticket: null, review };
    expect(writeLetter({ reason: 'notice', eventType: `design_review.${event}`, ...about }, url)).toEqual({
      subject: `[Pump] CDR${words}`,
      text: `CDR${words}.\n\nModel: Pump\n\n${url}/models/M/design-reviews/R\n`,
    });
  });

  it('invites, with a subject of one line whatever the organization is called', () => {
    const expiresAt = new Date('2026-02-03T04:05:06Z');
    const letter = writeLetter(
      { reason: 'invitation', organization: 'Ac\r\nBcc: x@y\tme', role: 'member', inviter: 'ada', expiresAt },
      url,
    );
    expect(letter.subject).toBe('ada invites you to Ac Bcc: x@y me');
    expect(letter.text).toContain('by 2026-02-03');
  });
});
