import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createGuestSessions } from './guest-sessions.ts';

const sessions = createGuestSessions('k'.repeat(32));
const guest = { linkId: randomUUID(), guestId: randomUUID() };
const now = new Date('2026-11-20T12:00:00Z');
const end = new Date('2026-11-20T13:00:00Z');

it('reads what it signed, until it expires', () => {
  const token = sessions.sign(guest, end);
  expect(sessions.read(token, now)).toEqual(guest);
  expect(sessions.read(token, end)).toBeNull();
});

it('refuses every token with one character changed, and those of another key', () => {
  const token = sessions.sign(guest, end);
  for (let at = 0; at < token.length - 1; at++) {
    const changed = token.slice(0, at) + (token[at] === '0' ? '1' : '0') + token.slice(at + 1);
    expect([changed, sessions.read(changed, now)]).toEqual([changed, null]);
  }
  expect(createGuestSessions('x'.repeat(32)).read(token, now)).toBeNull();
  for (const nonsense of ['', '...', 'a.b.c.d']) expect(sessions.read(nonsense, now)).toBeNull();
});
