import type { TriangleMesh } from '../../dfm/mesh-probe.ts';
import type { Evidence } from '../evidence.ts';
import type { Vec3 } from '../scene.ts';
import { alignParts } from './align-parts.ts';
import type { Alignment } from './align-parts.ts';
import { createFaceMatcher } from './match-face.ts';
import type { FaceMatch } from './match-face.ts';
import { createNearestOnFace } from './nearest-on-face.ts';

export type PartGeometry = { evidence: Evidence; mesh: TriangleMesh };

/** A place on a part, in its frame. */
export type Spot = { face: { index: number; signature: string } | null; positionMm: Vec3; normal: Vec3 };

export type SpotMatch = Omit<FaceMatch, 'face'> & { face: { index: number; signature: string } };

export type PartMatch = Pick<Alignment, 'motion' | 'likeness'> & {
  /** For each spot, where it is now; null where nothing of its face is found. */
  spots: (SpotMatch | null)[];
};

/** Further than this from any face a spot is not on the part. */
const besideMm = 1;

/** Looks where spots of a part are on what the part became. */
export function matchPart(before: PartGeometry, after: PartGeometry, spots: readonly Spot[]): PartMatch {
  const alignment = alignParts(before.evidence, after.evidence);
  const nearestBefore = createNearestOnFace(before.mesh);
  const match = createFaceMatcher(
    before.evidence,
    { evidence: after.evidence, nearest: createNearestOnFace(after.mesh) },
    alignment,
  );

  const { faces } = before.evidence;
  /** The face a spot is on: by its name, else by its index, else the nearest. */
  function faceOf({ face, positionMm }: Spot): number | null {
    if (face) return faces.find(({ signature }) => signature === face.signature)?.id ?? face.index;
    let [nearest, least]: [number | null, number] = [null, besideMm];
    for (const one of faces) {
      const found = nearestBefore(one, positionMm);
      if (found && found.distanceMm < least) [nearest, least] = [one.id, found.distanceMm];
    }
    return nearest;
  }

  const placed = spots.map((spot): SpotMatch | null => {
    const face = faceOf(spot);
    const found = face === null ? null : match(face, { point: spot.positionMm, normal: spot.normal });
    if (!found) return null;
    const { id: index, signature } = after.evidence.faces[found.face]!;
    const doubt = alignment.isAmbiguous ? 0.6 : 1;
    return { ...found, face: { index, signature }, confidence: found.confidence * doubt };
  });
  return { motion: alignment.motion, likeness: alignment.likeness, spots: placed };
}
