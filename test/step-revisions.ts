import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cloneDir } from '../scripts/launcher/toolchain.ts';
import { kernelPython } from './kernel.ts';

/** A plate from the origin along the axes, its upright edges at x = 0 rounded; in its own frame, millimetres. */
export type TestPlate = {
  sizeMm: [number, number, number];
  /** 0: sharp. */
  cornerRadiusMm: number;
  /** From above: x, y, radius, depth; through where the depth is 0. */
  holes: [number, number, number, number][];
  /** From above: x, y, dx, dy, depth. A groove is one that runs over the edge. */
  pockets: [number, number, number, number, number][];
  /** All stored as B-splines. */
  freeForm?: boolean;
  /** Drawn in another frame: mirrored in x = 0, turned about Z, shifted, in this order. */
  frame?: { mirrored?: boolean; turnedRad?: number; shiftedMm?: [number, number, number] };
};

export type TestDocument = {
  parts: Record<string, TestPlate>;
  /** None: the parts as they are. */
  instances?: { part: string; name: string; at: [number, number, number] }[];
};

/** Writes each as a STEP file of its name, by the kernel's own Python, into a new folder. */
export function writeStepRevisions(documents: Record<string, TestDocument>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'step-revisions-'));
  const script = path.join(cloneDir, 'test', 'fixtures', 'write-revisions.py');
  const stdio = ['pipe', 'ignore', 'inherit'] as const;
  execFileSync(kernelPython()!, [script, folder], { input: JSON.stringify(documents), stdio: [...stdio] });
  return folder;
}
