import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cloneDir } from '../scripts/launcher/toolchain.ts';
import { kernelPython } from './kernel.ts';

/** A new folder with plate.step, plate-nurbs.step and assembly.step, whose dimensions fixtures/write-known-shapes.py has. */
export function writeKnownShapes(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'known-shapes-'));
  const script = path.join(cloneDir, 'test', 'fixtures', 'write-known-shapes.py');
  execFileSync(kernelPython()!, [script, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}
