import type { FaceEvidence } from '../../cad/evidence.ts';
import type { Vec3 } from '../../cad/scene.ts';
import type { MeshProbe, SurfaceSample } from '../mesh-probe.ts';
import type { Topology } from '../topology.ts';
import { distanceToLine, dot, isCoaxial, isParallel, isPerpendicular, scale, subtract } from '../vector.ts';

/** Two stretches of surface with material between them, back to back. */
export type Wall = {
  faces: [number, number];
  /** Exact from the B-rep for parallel planes and parallel cylinders, else the 10th percentile of the rays. */
  thicknessMm: number;
  exact: boolean;
  /** Surface of both faces that sees the other through the material, mm². */
  areaMm2: number;
  /** A sample of the thinnest place. */
  at: { point: Vec3; normal: Vec3 };
};

/** Back-to-back surfaces may lean this far from parallel; beyond it they form an edge, whose thickness means nothing. */
const maxLeanDeg = 20;
const minRays = 3;

/**
 * Walls by rays: from each sample straight into the material to where it leaves again. Grouped by pair of faces; a
 * pair with few rays or less surface than the square of its thickness is an edge or a corner, not a wall, and so is
 * a pair that shares an edge — which is where naive minimum thickness reports microns.
 */
export function findWalls(samples: SurfaceSample[], probe: MeshProbe, topology: Topology): Wall[] {
  const cosLean = Math.cos((maxLeanDeg * Math.PI) / 180);
  const pairs = new Map<
    string,
    { faces: [number, number]; rays: { distanceMm: number; sample: SurfaceSample }[] }
  >();
  for (const sample of samples) {
    const inward = scale(sample.normal, -1);
    const hit = probe.cast(sample.point, inward);
    if (!hit || dot(hit.normal, inward) < cosLean) continue;
    const faces: [number, number] =
      sample.face < hit.face ? [sample.face, hit.face] : [hit.face, sample.face];
    const key = faces.join(':');
    const pair = pairs.get(key) ?? { faces, rays: [] };
    pair.rays.push({ distanceMm: hit.distanceMm, sample });
    pairs.set(key, pair);
  }

  const walls: Wall[] = [];
  for (const { faces, rays } of pairs.values()) {
    const [a, b] = faces;
    if (a !== b && topology.neighbours(a).some((next) => next.face.id === b)) continue;
    rays.sort((p, q) => p.distanceMm - q.distanceMm);
    const areaMm2 = rays.reduce((sum, ray) => sum + ray.sample.areaMm2, 0);
    const tenth = rays[Math.floor(rays.length / 10)];
    if (!tenth || rays.length < minRays) continue;
    const exactMm = exactThickness(topology.face(a), topology.face(b), rays[0]?.distanceMm ?? 0);
    const thicknessMm = exactMm ?? tenth.distanceMm;
    if (areaMm2 < thicknessMm * thicknessMm) continue;
    walls.push({
      faces,
      thicknessMm,
      exact: exactMm !== null,
      areaMm2,
      at: { point: tenth.sample.point, normal: tenth.sample.normal },
    });
  }
  return walls.sort(
    (p, q) => p.thicknessMm - q.thicknessMm || p.faces[0] - q.faces[0] || p.faces[1] - q.faces[1],
  );
}

/**
 * Thickness between two analytic surfaces, or null where there is no closed form. `leastRayMm`, the shortest ray,
 * decides whether the closed form speaks of the place where the faces really overlap.
 */
function exactThickness(a: FaceEvidence, b: FaceEvidence, leastRayMm: number): number | null {
  const value = closedForm(a, b);
  // Chords of the mesh make rays up to a few hundredths shorter or longer than the true surface.
  return value !== null && Math.abs(value - leastRayMm) <= 0.03 + 0.05 * leastRayMm ? value : null;
}

function closedForm(a: FaceEvidence, b: FaceEvidence): number | null {
  if (a.type === 'plane' && b.type === 'plane')
    return isParallel(a.normal, b.normal) ? Math.abs(dot(subtract(b.point, a.point), a.normal)) : null;
  if (a.type === 'cylinder' && b.type === 'plane') return closedForm(b, a);
  if (a.type === 'plane' && b.type === 'cylinder' && b.axis && b.radiusMm !== undefined) {
    if (!isPerpendicular(a.normal, b.axis.direction)) return null;
    const toAxis = Math.abs(dot(subtract(b.axis.origin, a.point), a.normal));
    return b.concave ? toAxis - b.radiusMm : toAxis + b.radiusMm;
  }
  if (a.type === 'cylinder' && b.type === 'cylinder' && a.axis && b.axis) {
    if (
      a.radiusMm === undefined ||
      b.radiusMm === undefined ||
      !isParallel(a.axis.direction, b.axis.direction)
    )
      return null;
    const apart = distanceToLine(b.axis.origin, a.axis);
    if (a.concave && b.concave) return apart - a.radiusMm - b.radiusMm;
    if (a.concave !== b.concave) {
      const [inner, outer] = a.concave ? [a.radiusMm, b.radiusMm] : [b.radiusMm, a.radiusMm];
      return isCoaxial(a.axis, b.axis) ? outer - inner : outer - inner - apart;
    }
    return isCoaxial(a.axis, b.axis) && Math.abs(a.radiusMm - b.radiusMm) < 1e-6 ? 2 * a.radiusMm : null;
  }
  return null;
}

/** Walls of one thickness whose faces touch or share a face are one wall to a reader: thinnest first. */
export function groupWalls(walls: Wall[], topology: Topology): (Omit<Wall, 'faces'> & { faces: number[] })[] {
  const groups: (Omit<Wall, 'faces'> & { faces: number[] })[] = [];
  for (const wall of walls) {
    const touching = new Set<number>(wall.faces);
    for (const id of wall.faces)
      for (const next of topology.neighbours(id))
        if (next.edge.convexity === 'smooth') touching.add(next.face.id);
    const group = groups.find(
      (g) =>
        Math.abs(g.thicknessMm - wall.thicknessMm) <= 0.02 * wall.thicknessMm + 1e-3 &&
        g.faces.some((id) => touching.has(id)),
    );
    if (!group) groups.push({ ...wall, faces: [...wall.faces] });
    else {
      group.faces = [...new Set([...group.faces, ...wall.faces])].sort((p, q) => p - q);
      group.areaMm2 += wall.areaMm2;
    }
  }
  return groups;
}
