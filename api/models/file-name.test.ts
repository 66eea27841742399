import { describe, expect, it } from '@jest/globals';
import { sanitizeFileName } from './file-name.ts';

describe('sanitizeFileName', () => {
  it.each([
    ['bracket.step', 'bracket.step'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\Zahnrad größe.STP', 'Zahnrad größe.STP'],
    ['a\u0000b\n.step', 'ab.step'],
    ['safe\u202Epets.exe.step', 'safepets.exe.step'],
    ['  .hidden. ', 'hidden'],
    ['泵体.step', '泵体.step'],
  ])('%j is kept as %j', (given, kept) => {
    expect(sanitizeFileName(given)).toBe(kept);
  });

  it('keeps the ending of a name that is too long', () => {
    const kept = sanitizeFileName(`${'x'.repeat(400)}.step`);
    expect(kept).toHaveLength(200);
    expect(kept.endsWith('.step')).toBe(true);
  });

  it.each(['', '...', '///', '\u0000'])('refuses %j', (given) => {
    expect(() => sanitizeFileName(given)).toThrow(/rename/);
  });
});
