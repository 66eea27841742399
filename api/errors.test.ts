import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { errorCodes, statusOf } from '../domain/errors.ts';

describe('docs/api.md', () => {
  it('names every error under its status, but for those that are all 500', () => {
    const page = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');
    const documented = [...page.matchAll(/^\| (\d{3}) +\| (.*) \|$/gm)].flatMap(([, status, codes]) =>
      [...codes!.matchAll(/`(\w+)`/g)].map(([, code]) => `${status} ${code}`),
    );
    const ours = errorCodes.map((code) => `${statusOf(code)} ${code}`);
    const told = (lines: string[]) => lines.filter((line) => !line.startsWith('500')).sort();
    expect(told(documented)).toEqual(told(ours));
  });
});
