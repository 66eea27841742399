import { expect, it } from '@jest/globals';
import { decodeText } from './text.ts';

it.each<[string, string]>([
  ["it''s \\\\ a", "it's \\ a"],
  ['\\X\\E4\\X\\d8', 'äØ'],
  ['\\X2\\95000041\\X0\\', '销A'],
  ['\\X2\\D83DDD29\\X0\\ \\X4\\0001F529\\X0\\', '🔩 🔩'],
  ['\\S\\d \\PE\\\\S\\0', 'ä А'],
  ['Geh\xe4use', 'Gehäuse'],
  ['Geh\xc3\xa4use', 'Gehäuse'],
  ['C:\\temp\\X2\\95', 'C:\\temp\\X2\\95'],
  ['\\X4\\FFFFFFFF\\X0\\.', '.'],
])('reads %s as %s', (written, text) => {
  expect(decodeText(Buffer.from(written, 'latin1'))).toBe(text);
});
