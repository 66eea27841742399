import type { Matrix4 } from 'three';
import { endsOfEdge, featureOfEdge, featureOfFace } from '../viewer/features.ts';
import type { PartEvidence } from '../viewer/features.ts';
import type { Feature } from '../viewer/measure.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Pick } from '../viewer/picker.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** A corner is taken from further away than an edge: it is harder to hit. */
const cornerPx = 10;

/** What a click is meant to measure: a corner or an edge that is near, or else the face. */
export function pickFeature(
  viewer: Viewer,
  model: ModelData,
  { pick, x, y }: { pick: Pick; x: number; y: number },
  evidence: PartEvidence | null,
): Feature {
  const { geometry } = model.definitions[model.occurrences[pick.occurrence]!.definition!]!;
  const matrix: Matrix4 = viewer.matrixOf(pick.occurrence);
  const hit = viewer.pickEdge(pick, x, y);
  if (!hit) return featureOfFace(geometry, pick.face, evidence?.faces[pick.face] ?? null, matrix, pick.point);
  const facts = evidence?.edges[hit.edge] ?? null;
  for (const end of endsOfEdge(geometry, hit.edge, facts)) {
    const at = end.applyMatrix4(matrix);
    const placed = viewer.project(at);
    if (placed && Math.hypot(placed.x - x, placed.y - y) < cornerPx)
      return { kind: 'point', isExact: facts !== null, at };
  }
  return featureOfEdge(geometry, hit.edge, facts, matrix, hit.local.applyMatrix4(matrix));
}
