import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { derivePartFacts } from '../../domain/cad/derive-part-facts.ts';
import type { PartFacts } from '../../domain/cad/part-facts.ts';
import { cloneDir } from '../../scripts/launcher/toolchain.ts';
import { kernelPython } from '../../test/kernel.ts';
import { describeWith } from '../../test/requirements.ts';
import { createCadKernel } from './kernel-client.ts';

type Hole = { diameterMm: number; depthMm: number; through: boolean; bottom?: string; count?: number };
type Expected = { parts: { name: string; volumeMm3: number; areaMm2: number; holes: Hole[] }[] };

describeWith('kernel', 'the sample assembly', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sample-'));
  const kernel = createCadKernel({ pythonPath: kernelPython()! });
  afterAll(async () => {
    await kernel.close();
    rmSync(folder, { recursive: true });
  });

  it('has the Part Facts it was designed with', async () => {
    const script = path.join(cloneDir, 'scripts', 'sample-assembly', 'make.py');
    execFileSync(kernelPython()!, ['-B', script, folder], { stdio: 'ignore' });
    const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected;
    const { definitions } = await kernel.run({
      stepPath: path.join(folder, 'gearbox.step'),
      workDir: folder,
      deadlineMs: 60_000,
      memoryBytes: 2 ** 31,
    });
    const facts = new Map(definitions.map(({ evidence, name }) => [name, derivePartFacts(evidence, name)]));
    expect([...facts.keys()].sort()).toEqual(expected.parts.map(({ name }) => name).sort());
    for (const part of expected.parts) {
      const found = facts.get(part.name)!;
      expect([part.name, holesOf(found)]).toEqual([part.name, part.holes.map(asText).sort()]);
      expect(found.volumeMm3! / part.volumeMm3).toBeCloseTo(1, 5);
      expect(found.areaMm2 / part.areaMm2).toBeCloseTo(1, 5);
    }
  });
});

/** Holes of one size with their number. */
function holesOf({ holes }: PartFacts): string[] {
  const counts = new Map<string, number>();
  for (const hole of holes) counts.set(sizeOf(hole), (counts.get(sizeOf(hole)) ?? 0) + 1);
  return [...counts].map(([size, count]) => `${count} × ${size}`).sort();
}

const asText = (hole: Hole): string => `${hole.count ?? 1} × ${sizeOf(hole)}`;
const sizeOf = ({ diameterMm, depthMm, through, bottom }: Hole): string =>
  `${diameterMm.toFixed(3)} mm, ${depthMm.toFixed(3)} mm ${through ? 'through' : `deep, ${bottom}`}`;
