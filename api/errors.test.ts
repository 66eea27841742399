import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { errorCodes, statusOf } from '../domain/errors.ts';

describe('docs/api.md', () => {
  it('names every error under its status, but for those that are all 500', () => {
    const page = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| (\d{3}) +\| (.*) \|$/gm)].map(([, status, codes]) => ({
      status: Number(status),
      codes: [...codes!.matchAll(/`(\w+)`/g)].map(([, code]) => code),
    }));
    const documented = rows
      .filter(({ status }) => status !== 500)
      .flatMap(({ status, codes }) => codes.map((code) => ({ code, status })));
    const ours = errorCodes.map((code) => ({ code, status: statusOf(code) }));
    expect(new Set(documented)).toEqual(new Set(ours.filter(({ status }) => status !== 500)));
  });
});
