import { createHash } from 'node:crypto';
import type { EdgeEvidence, FaceEvidence } from '../../../domain/cad/evidence.ts';
import type { Vec3 } from '../../../domain/cad/scene.ts';

/**
 * Names each face by its type, size, place and neighbours; docs/cad-artifacts.md, "Face naming". Only what is exact on
 * the B-rep goes in, in steps that are coarse against the noise between two builds of the engine.
 */
export function signFaces(faces: Omit<FaceEvidence, 'signature'>[], edges: EdgeEvidence[]): string[] {
  const seen = new Map<string, number>();
  return faces.map((face) => {
    const loops = face.loops.map((loop) =>
      canonicalLoop(loop.map((id) => describeEdge(edges[id]!, face, faces))),
    );
    const text = JSON.stringify([
      face.type,
      ratioStep(face.areaMm2),
      ratioStep(face.radiusMm ?? 0),
      placeOf(face, edges).map(placeStep),
      loops[0] ?? '',
      loops.slice(1).sort(),
    ]);
    // Faces that nothing tells apart are told apart by their order.
    const twins = seen.get(text) ?? 0;
    seen.set(text, twins + 1);
    return createHash('sha256').update(`${text}#${twins}`).digest('hex').slice(0, 32);
  });
}

// Bounds of the steps lie where no drawing puts a dimension.
const placeStep = (mm: number): number => Math.floor(mm / 0.01 + 0.371);
const ratioStep = (value: number): number =>
  value > 1e-9 ? Math.floor(Math.log(value) / Math.log(1.001) + 0.371) : -1;

function describeEdge(edge: EdgeEvidence, face: { id: number }, faces: Pick<FaceEvidence, 'type'>[]): string {
  const other = edge.faces.find((id) => id !== face.id);
  const neighbour = other === undefined ? '-' : faces[other]!.type;
  return `${edge.curve} ${ratioStep(edge.lengthMm)} ${edge.convexity ?? '-'} ${neighbour}`;
}

/** The same loop wherever it begins. It keeps its direction, so that a mirror image is another one. */
function canonicalLoop(edges: string[]): string {
  // A long loop costs too much to turn; where it begins, the file says, and no build of the engine changes that.
  if (edges.length > 64) return edges.join(';');
  const turns = edges.map((_, start) => [...edges.slice(start), ...edges.slice(0, start)].join(';'));
  return turns.reduce((least, turn) => (turn < least ? turn : least), turns[0] ?? '');
}

/** Middle of the boundary, weighted by length; of a face without one, its axis' origin. */
function placeOf(face: Omit<FaceEvidence, 'signature'>, edges: EdgeEvidence[]): Vec3 {
  const sum: Vec3 = [0, 0, 0];
  let length = 0;
  for (const id of new Set(face.loops.flat())) {
    const edge = edges[id]!;
    length += edge.lengthMm;
    for (let k = 0; k < 3; k++) sum[k]! += edge.mid[k]! * edge.lengthMm;
  }
  if (length === 0) return face.axis?.origin ?? face.point;
  return [sum[0] / length, sum[1] / length, sum[2] / length];
}
