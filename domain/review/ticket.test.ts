import { describe, expect, it } from '@jest/globals';
import { mayBecome, normalizeLabels, ticketStatuses } from './ticket.ts';

describe('the way of a ticket', () => {
  // Columns: open, in_progress, resolved, closed, wont_fix.
  it.each([
    ['open', 'yyyyy'],
    ['in_progress', 'yyy.y'],
    ['resolved', 'yyyy.'],
    ['closed', 'y..y.'],
    ['wont_fix', 'y..yy'],
  ] as const)('goes on from %s', (from, row) => {
    const found = ticketStatuses.map((to) => (mayBecome(from, to) ? 'y' : '.')).join('');
    expect(found).toBe(row);
  });
});

describe('normalizeLabels', () => {
  it('keeps each label once, however it is written', () => {
    expect(normalizeLabels([' Wall  Thickness', 'wall thickness', 'GROẞ', '', ' \t ', 'u\u0308ber'])).toEqual(
      ['wall thickness', 'groß', 'über'],
    );
  });
});
