import { describe, expect, it } from '@jest/globals';
import { reminderPace, remindersOf, reminderSteps } from './reminders.ts';
import type { AskedReviewer } from './reminders.ts';

const at = (hours: number): Date => new Date(Date.UTC(2026, 0, 10) + hours * 3_600_000);
/** Asked ten days before they are due. */
const reviewer: AskedReviewer = { isRequired: true, dueAt: at(0), askedAt: at(-240), told: [] };

describe('what the gate says of a missing decision', () => {
  it.each<[string, Partial<AskedReviewer>, number, string[], number | null]>([
    ['long before', {}, -100, [], -24],
    ['a day before', {}, -24, ['due_soon'], 0],
    ['a day before, said already', { told: ['due_soon'] }, -23, [], 0],
    ['in time', {}, 0, ['overdue'], 24],
    ['a day late', { told: ['due_soon', 'overdue'] }, 24, ['lead'], 72],
    ['three days late', { told: ['due_soon', 'overdue', 'lead'] }, 72, ['owner'], null],
    ['when all is said', { told: [...reminderSteps] }, 1_000, [], null],
    ['after everybody was away for long', {}, 100, ['overdue', 'lead', 'owner'], null],
    ['asked with less than a day left', { askedAt: at(-10) }, -5, [], 0],
    ['of one who is optional', { isRequired: false, told: ['overdue'] }, 100, [], null],
    ['of one who is optional, overdue', { isRequired: false }, 1, ['overdue'], null],
    ['without a due date', { dueAt: null }, 0, [], null],
  ])('%s', (_, change, hours, due, next) => {
    expect(remindersOf({ ...reviewer, ...change }, at(hours), reminderPace)).toEqual({
      due,
      next: next === null ? null : at(next),
    });
  });
});
