import { expect, it } from '@jest/globals';
import { csvLine } from './csv.ts';

it.each([
  [['plain', 7, null, -1], 'plain,7,,-1\r\n'],
  [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"\r\n'],
  [['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'], `'=1+1,'+1,'-1,'@SUM(A1),'\tx,"'\rx"\r\n`],
  [['=HYPERLINK("http://example.net","x")'], `"'=HYPERLINK(""http://example.net"",""x"")"\r\n`],
])('a line of %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
