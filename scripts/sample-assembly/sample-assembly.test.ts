import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { prescanStep } from '../../services/cad/prescan.ts';
import { kernelPython } from '../../test/kernel.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('kernel', 'generated shapes', () => {
  let folder = '';
  const make = (script: string, name: string) =>
    promisify(execFile)(kernelPython()!, ['-B', join(import.meta.dirname, script), join(folder, name)]);
  const read = (...name: string[]) => readFile(join(folder, ...name), 'utf8');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shapes-'));
    await make('make.py', 'one');
    await make('make.py', 'two');
    await make('known-shapes.py', 'known');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('the sample assembly is the same each time', async () => {
    expect(await read('one', 'gearbox.step')).toBe(await read('two', 'gearbox.step'));
  });

  it('what is recorded of it is what it is made as', async () => {
    expect(JSON.parse(await read('one', 'expected.json'))).toEqual(
      JSON.parse(await readFile(join(import.meta.dirname, 'expected.json'), 'utf8')),
    );
  });

  it('passes the pre-scan with the leaves it says', async () => {
    const expected = JSON.parse(await read('one', 'expected.json')) as {
      occurrences: number;
      parts: { instances: number }[];
    };
    expect(expected.parts.reduce((sum, { instances }) => sum + instances, 0)).toBe(expected.occurrences);
    const verdict = await prescanStep(createReadStream(join(folder, 'one', 'gearbox.step')));
    expect(verdict).toMatchObject({
      ok: true,
      facts: { repairs: [], assembly: { leaves: expected.occurrences, depth: 4 } },
    });
  });

  it('each shape of known size has its file, which passes the pre-scan', async () => {
    const known = JSON.parse(await read('known', 'known-shapes.json')) as Record<string, unknown>;
    const files = await readdir(join(folder, 'known'));
    expect(files.filter((name) => name.endsWith('.step')).toSorted()).toEqual(
      Object.keys(known)
        .map((name) => `${name}.step`)
        .toSorted(),
    );
    for (const name of Object.keys(known))
      expect(await prescanStep(createReadStream(join(folder, 'known', `${name}.step`)))).toMatchObject({
        ok: true,
      });
  });
});
