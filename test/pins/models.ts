import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeScene } from '../../domain/cad/compose-scene.ts';
import { matchPart } from '../../domain/cad/matching/match-part.ts';
import type { PartGeometry } from '../../domain/cad/matching/match-part.ts';
import { createNearestOnFace } from '../../domain/cad/matching/nearest-on-face.ts';
import type { Scene, Vec3 } from '../../domain/cad/scene.ts';
import { dot } from '../../domain/dfm/vector.ts';
import type { MatchPart } from '../../domain/review/carry-pins.ts';
import type { CadKernel } from '../../services/cad/cad-kernel.ts';

/** A revision as the kernel read it. */
export type ReadModel = { scene: Scene; parts: PartGeometry[] };

export async function readModel(kernel: CadKernel, stepPath: string): Promise<ReadModel> {
  const workDir = mkdtempSync(path.join(tmpdir(), 'pins-'));
  const result = await kernel.run({ stepPath, workDir, deadlineMs: 600_000, memoryBytes: 2 ** 31 });
  const parts: PartGeometry[] = [];
  const shapes = result.definitions.map(({ key, name, boundsMm, mesh, evidence }) => {
    parts.push({ evidence, mesh });
    return { key, name, boundsMm, triangles: mesh.indices.length / 3, positions: mesh.positions };
  });
  rmSync(workDir, { recursive: true });
  const { unit, root } = result;
  return { scene: composeScene({ unit, kernelBuild: kernel.build, root, definitions: shapes }), parts };
}

export const comparing =
  (before: ReadModel, after: ReadModel): MatchPart =>
  (pair, spots) =>
    Promise.resolve(matchPart(before.parts[pair.before]!, after.parts[pair.after]!, spots));

/** The face at a point of a part that looks that way there; of several the nearest, null where there is none. */
export function faceAt({ evidence, mesh }: PartGeometry, point: Vec3, normal: Vec3): number | null {
  const nearest = createNearestOnFace(mesh);
  let best: { id: number; distanceMm: number } | null = null;
  for (const face of evidence.faces) {
    const on = nearest(face, point);
    if (!on || on.distanceMm > 0.3 || dot(on.normal, normal) < 0.7) continue;
    if (!best || on.distanceMm < best.distanceMm) best = { id: face.id, distanceMm: on.distanceMm };
  }
  return best?.id ?? null;
}
